/** The languages of the interface; nl is the source language of the texts. */
export const languages = ['nl', 'en'] as const

export type Language = (typeof languages)[number]
