export type Eyes = 'open' | 'closed'

/** Of eyes and mouths: dark in both themes, since they lie on skin. */
export const ink = '#1c1720'

export const headRadius = 24
