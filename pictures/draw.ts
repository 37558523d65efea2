import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawScene } from './drawing/scene.ts'
import { allScenes } from './scenes/all-scenes.ts'

/** `npm run draw`: writes pictures/svg from the poses. */
for (const scene of allScenes) {
  writeFileSync(join(import.meta.dirname, 'svg', `${scene.id}.svg`), drawScene(scene))
}
