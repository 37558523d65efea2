import { fileURLToPath } from 'node:url'

/** The folder that holds `dialogs/` and `locales/`: the same from the sources as from the build. */
export const contentRoot = fileURLToPath(new URL('../..', import.meta.url))
