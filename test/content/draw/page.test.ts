import assert from 'node:assert/strict'
import { createContent } from '../../../src/content/create-content.ts'
import type { Draft } from '../../../src/content/draft.ts'
import { gatherTrees, type Material } from '../../../src/content/draw/gather.ts'
import { labels } from '../../../src/content/draw/labels.ts'
import { drawPage } from '../../../src/content/draw/page.ts'
import { escape } from '../../../src/content/draw/svg-text.ts'
import { readExamples } from '../../../src/content/phrases/examples.ts'
import { readFiles } from '../../../src/content/read/read-files.ts'
import { contentRoot } from '../../../src/content/root.ts'
import { shapeFiles } from '../../../src/content/shape/shape-files.ts'
import { languages } from '../../../src/core/language.ts'

const examples = readExamples(contentRoot)
const real = shapeFiles(readFiles(contentRoot))

function aMaterial(draft: Draft): Material {
  const numbers = { outOfHours: '‹hap›', occupationalPhysician: '‹arts›' }
  return { draft, content: createContent(draft, numbers, {}), examples }
}

/** The real content, of which one tree was reviewed. */
function reviewed(id: string): Draft {
  const review = { state: 'reviewed', by: 'A. <Jansen>', on: '2026-11-30' } as const
  const trees = real.trees.map((sheet) =>
    sheet.data.id === id ? { ...sheet, data: { ...sheet.data, review } } : sheet,
  )
  return { ...real, trees }
}

const noDrawings = () => null

for (const language of languages) {
  describe(`the page for reviewers in ${language}`, () => {
    const material = aMaterial(real)
    const page = drawPage(material, language, noDrawings)
    const trees = gatherTrees(material, language)

    it('has a drawing, a table and a place to sign for every tree', () => {
      for (const { id, name } of trees) {
        const section = page.split(`<section id="tree-${id}">`)[1]?.split('</section>')[0] ?? ''
        assert.match(section, /<svg /, id)
        assert.ok(section.includes(escape(labels[language].table(name))), id)
        assert.match(section, /class="verdict"/, id)
      }
    })

    it('shows every text, answer and sign that people get to read', () => {
      for (const { cards } of trees) {
        for (const { title, paragraphs, groups, answers } of cards) {
          const signs = groups.flatMap((group) => [
            group.label,
            ...group.signs.map(({ label }) => label),
          ])
          for (const text of [
            title,
            ...paragraphs,
            ...signs,
            ...answers.map(({ label }) => label),
          ]) {
            assert.ok(page.includes(escape(text)), text)
          }
        }
      }
    })

    it('counts and lists the lines by which typed words are taken for a sign', () => {
      const spoken = examples.filter((example) => example.language === language)
      const lines = spoken.filter(({ item }) => item === 'a1-chest')
      assert.ok(lines.length > 10)
      assert.ok(page.includes(labels[language].lines(lines.length)))
      assert.ok(lines.every(({ text }) => page.includes(`<li>${escape(text)}</li>`)))
      const crisis = spoken.filter(({ item }) => item === 'crisis')
      assert.ok(crisis.every(({ text }) => page.includes(`<li>${escape(text)}</li>`)))
    })

    it('leads to no other place by itself: no script, no style and no picture from elsewhere', () => {
      assert.doesNotMatch(page, /<script|<link|@import|url\(|src="(?!data:)/)
    })

    it('has a target for every link within it, and no id twice', () => {
      const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      assert.equal(new Set(ids).size, ids.length)
      for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) {
        assert.ok(ids.includes(target), target)
      }
    })
  })
}

describe('what a reviewer sees of a tree', () => {
  it('has a name for every place of the chat that an answer leads to', () => {
    const names = languages.flatMap((language) =>
      gatherTrees(aMaterial(real), language).flatMap(({ cards }) =>
        cards.flatMap(({ answers }) => answers.map(({ outside }) => outside?.name ?? '')),
      ),
    )
    assert.deepEqual(
      names.filter((name) => name.startsWith('/')),
      [],
    )
  })

  const treeOf = (draft: Draft, id: string) =>
    gatherTrees(aMaterial(draft), 'nl').find((tree) => tree.id === id)

  it('is the outcome that each tick leads to, and what "not sure" leads to', () => {
    const answers = treeOf(real, 'triage')?.cards[0]?.answers ?? []
    assert.deepEqual(
      answers.map(({ tier, card }) => [tier, card]),
      [
        ['emergency', 'emergency'],
        ['urgent', 'urgent'],
        ['emergency', 'emergency'],
        [null, 'card-b'],
      ],
    )
  })

  it('is the wording of other countries beside that of the Netherlands', () => {
    const urgent = treeOf(real, 'triage')?.cards.find(({ id }) => id === 'urgent')
    assert.deepEqual(
      urgent?.elsewhere.map(({ country }) => country),
      ['België', 'Verenigd Koninkrijk'],
    )
  })

  it('is the lines that wait for a number of the deployer', () => {
    const today = treeOf(real, 'triage')?.cards.find(({ id }) => id === 'today')
    assert.ok(today?.paragraphs.some((text) => text.includes('‹hap›')))
  })

  it('is who reviewed it and when', () => {
    const page = drawPage(aMaterial(reviewed('course')), 'nl', noDrawings)
    assert.ok(page.includes('door A. &lt;Jansen&gt;, op 2026-11-30'))
  })

  it('has another state once a word of it has changed, and the same state after a review', () => {
    const before = treeOf(real, 'rest')?.state
    assert.equal(treeOf(reviewed('rest'), 'rest')?.state, before)
    const sheet = real.texts.nl.get('rest')
    assert.ok(sheet)
    const data = JSON.parse(JSON.stringify(sheet.data).replace('ust', 'usten')) as typeof sheet.data
    const texts = { ...real.texts, nl: new Map(real.texts.nl).set('rest', { ...sheet, data }) }
    const after = { ...real, texts }
    assert.notEqual(treeOf(after, 'rest')?.state, before)
    assert.equal(treeOf(after, 'course')?.state, treeOf(real, 'course')?.state)
  })
})
