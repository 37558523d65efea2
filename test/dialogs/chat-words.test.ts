import assert from 'node:assert/strict'
import { casesIn, saidIn } from './chat-cases.ts'
import { readableTexts, withoutBrackets } from './readable-texts.ts'
import { editions, treeIn } from './real-content.ts'

for (const edition of editions.filter(({ pseudo }) => pseudo)) {
  describe(`what the chat itself says in ${edition.name}`, () => {
    for (const [name, one] of Object.entries(casesIn(edition))) {
      it(`has no word that stands in the program: ${name}`, async () => {
        const views = await saidIn(edition, one)
        assert.ok(views.length > 0)
        for (const view of views) {
          for (const text of readableTexts(view).filter((one) => !isData(one))) {
            assert.equal(withoutBrackets(text), '')
          }
        }
      })

      it(`is announced and read out: ${name}`, async () => {
        for (const { summary, speak, title } of await saidIn(edition, one)) {
          assert.equal(summary, treeIn(edition, 'menu').wording.summary)
          assert.ok(speak.includes(title))
        }
      })
    }
  })
}

/** What is kept of somebody is handed over as it is kept. */
function isData(text: string): boolean {
  return text.includes('{"') || text.includes('{\n')
}
