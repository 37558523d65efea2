import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '../../core/language.ts'
import { checkDraft } from '../check/check-draft.ts'
import { createContent } from '../create-content.ts'
import { readExamples } from '../phrases/examples.ts'
import { readFiles } from '../read/read-files.ts'
import { contentRoot } from '../root.ts'
import { shapeFiles } from '../shape/shape-files.ts'
import { labels } from './labels.ts'
import { drawPage, pageName } from './page.ts'

/** `npm run docs:trees`: writes docs-trees/, a page per language for who reviews the content. */
const draft = shapeFiles(readFiles(contentRoot))
if (checkDraft(draft).length > 0) {
  process.stderr.write(
    'The content has problems. `npm run content` lists them; mend these first.\n',
  )
  process.exit(1)
}

const folder = join(contentRoot, 'docs-trees')
mkdirSync(folder, { recursive: true })
const examples = readExamples(contentRoot)
for (const language of languages) {
  const { outOfHours, occupationalPhysician } = labels[language]
  const content = createContent(draft, { outOfHours, occupationalPhysician }, {})
  const page = drawPage({ draft, content, examples }, language, (name) => {
    const file = join(contentRoot, 'pictures', 'svg', `${name}.svg`)
    return existsSync(file) ? readFileSync(file, 'utf8') : null
  })
  writeFileSync(join(folder, pageName(language)), page)
  process.stdout.write(`docs-trees/${pageName(language)}: ${Math.ceil(page.length / 1024)} KB\n`)
}
