import { join } from 'node:path'
import { renderAll } from './rendering.ts'

/** Part of `npm run build`: pictures/svg → pictures/png. */
renderAll(join(import.meta.dirname, 'svg'), join(import.meta.dirname, 'png'))
