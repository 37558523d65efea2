import assert from 'node:assert/strict'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load.ts'

const valid = join(import.meta.dirname, 'fixtures/valid')
const load = () => loadContent(valid, {})

describe('loadContent', () => {
  it('gives a tree with its texts in the language asked for', () => {
    const usual = load().tree('course', 'en', 'NL')?.nodes['usual']
    assert.deepEqual(usual, {
      type: 'page',
      title: 'It often gets better soon',
      paragraphs: ['Most people feel better within a few weeks.'],
      source: 'WHO guideline, 2023 · Dutch GP guideline, 2017',
      next: { tree: 'course', node: 'often' },
      choices: [],
    })
  })

  it('gives a page its picture, its own choices and where they lead', () => {
    const often = load().tree('course', 'nl', null)?.nodes['often']
    assert.deepEqual(often, {
      type: 'page',
      title: 'Het komt vaak terug',
      paragraphs: ['Dat is vervelend, maar het gaat weer over.'],
      source: 'WHO-richtlijn, 2023',
      picture: { file: 'wave.svg', alt: 'Een golf die steeds lager wordt' },
      choices: [{ id: 'check', label: 'Wanneer bel je een arts?', to: { tree: 'triage' } }],
    })
  })

  it('gives a checklist with its groups, its combinations and where "none" leads', () => {
    const signs = load().tree('triage', 'en', null)?.nodes['signs']
    assert.deepEqual(signs, {
      type: 'checklist',
      title: 'Do you know any of these?',
      paragraphs: ['Choose what fits.'],
      groups: [
        {
          id: 'body',
          label: 'Your body',
          items: [
            { id: 'chest', label: 'Pain in the chest', tier: 'emergency' },
            { id: 'fever', label: 'Fever', tier: 'today' },
            { id: 'foot', label: 'A foot that drops', tier: 'today' },
          ],
        },
      ],
      combinations: [{ all: ['fever', 'foot'], tier: 'urgent' }],
      none: { tree: 'triage', node: 'self-care' },
    })
  })

  it('names the outcome of each tier, the parent and the shared words', () => {
    const triage = load().tree('triage', 'nl', null)
    assert.deepEqual(triage?.outcomes, {
      emergency: 'emergency',
      urgent: 'urgent',
      today: 'today',
      'self-care': 'self-care',
    })
    assert.deepEqual(triage.parent, { tree: 'menu' })
    assert.equal(triage.wording.noneOfThese, 'Geen van deze')
    assert.equal(load().tree('menu', 'nl', null)?.parent, null)
  })

  it('follows the country for the emergency number, not the language', () => {
    const title = (country: string | null) =>
      load().tree('triage', 'en', country)?.nodes['emergency']?.title
    assert.equal(title('NL'), 'Call 112 now')
    assert.equal(title('GB'), 'Call 999 now')
    assert.equal(title(null), 'Call your local emergency number now')
    assert.equal(title('ZZ'), 'Call your local emergency number now')
  })

  it("takes a country's own wording where there is one", () => {
    const text = (country: string) =>
      load().tree('triage', 'en', country)?.nodes['urgent']?.paragraphs
    assert.deepEqual(text('GB'), ['No answer? Call 999 or go to A&E.'])
    assert.deepEqual(text('NL'), ['No answer? Call 112.'])
  })

  it("says the deployer's numbers where they are given", () => {
    const content = loadContent(valid, { outOfHours: '0900-1515', occupationalPhysician: '' })
    assert.deepEqual(content.tree('triage', 'nl', 'NL')?.nodes['urgent']?.paragraphs, [
      'Geen gehoor? Bel 112.',
      'Buiten kantooruren: 0900-1515.',
    ])
    assert.equal(content.tree('course', 'nl', 'NL')?.nodes['usual']?.paragraphs.length, 1)
  })

  it('gives the same frozen tree at every call', () => {
    const content = load()
    const tree = content.tree('course', 'nl', 'NL')
    assert.equal(content.tree('course', 'nl', 'NL'), tree)
    assert.equal(content.tree('course', 'nl', 'ZZ'), content.tree('course', 'nl', null))
    assert.ok(Object.isFrozen(tree?.nodes['usual']?.paragraphs))
  })

  it('gives a tree the same version in every language and country', () => {
    const content = load()
    const version = content.tree('course', 'nl', 'NL')?.version
    assert.match(version ?? '', /^[0-9a-f]{10}$/)
    assert.equal(content.tree('course', 'en', null)?.version, version)
  })

  it('knows no tree of another name', () => {
    assert.equal(load().tree('recipes', 'nl', 'NL'), undefined)
  })

  it('lists the trees, and calls each by its name', () => {
    const content = load()
    assert.deepEqual(content.trees, [
      { id: 'menu', kind: 'menu' },
      { id: 'triage', kind: 'triage' },
      { id: 'course', kind: 'education' },
    ])
    assert.equal(content.name('course', 'en'), 'How it goes')
  })

  it('gives a crisis line in words, a default one where none is known', () => {
    const content = load()
    assert.equal(content.crisisLine('nl', 'NL'), '113 of 0800-0113')
    assert.equal(content.crisisLine('en', 'NL'), '113 or 0800-0113')
    assert.equal(content.crisisLine('en', null), 'a local crisis line')
    assert.equal(content.emergencyNumber('nl', 'GB'), '999')
  })

  it('gives the exercises with their texts and their picture', () => {
    assert.deepEqual(load().exercises('en'), [
      {
        id: 'sit-stand',
        name: 'Sit to stand',
        steps: ['Feet hip-width apart.', 'Stand up.', 'Sit down slowly.'],
        care: 'Sore knees? Push with your hands.',
        seconds: 45,
        tags: ['standing', 'quiet'],
        picture: { file: 'sit-stand.png', alt: 'Somebody rises from a chair' },
      },
    ])
  })

  it('lists the countries by name', () => {
    assert.deepEqual(load().countries('nl'), [
      { id: 'NL', label: 'Nederland' },
      { id: 'GB', label: 'Verenigd Koninkrijk' },
    ])
  })
})

describe('say', () => {
  it('fills placeholders and counts', () => {
    const { say } = load()
    assert.equal(
      say('nl', 'chat:hello', { name: 'Sam & <Bo>' }),
      'Hoi Sam & <Bo>, fijn dat je er bent.',
    )
    assert.equal(say('nl', 'chat:steps', { count: 1 }), '1 stap')
    assert.equal(say('nl', 'chat:steps', { count: 2 }), '2 stappen')
  })

  it('throws on an unknown key and on a placeholder that nobody fills', () => {
    const { say, sayAll } = load()
    assert.throws(() => say('nl', 'chat:goodbye'), /No text "chat:goodbye" in "nl"/)
    assert.throws(() => say('nl', 'chat:hello'), /"chat:hello" needs name/)
    assert.throws(() => say('nl', 'course:usual.text'), /is not one text/)
    assert.throws(() => sayAll('nl', 'chat:hello', { name: 'Sam' }), /is not a list/)
  })

  it('leaves out a paragraph that names a number which is not known', () => {
    assert.equal(load().sayAll('en', 'course:usual.text').length, 1)
  })
})

describe("the deployer's own numbers", () => {
  const paragraphs = (country: string | null, home?: string) => {
    const numbers = { occupationalPhysician: '020', ...(home !== undefined && { country: home }) }
    return loadContent(valid, numbers).tree('course', 'en', country)?.nodes['usual']?.paragraphs
  }

  it('stand where a paragraph names them', () => {
    assert.equal(paragraphs('GB')?.[1], 'Questions about work? Call 020.')
    assert.equal(paragraphs('GB', 'GB')?.[1], 'Questions about work? Call 020.')
  })

  it('are not given to somebody in another country', () => {
    assert.equal(paragraphs('NL', 'GB')?.length, 1)
    assert.equal(paragraphs(null, 'GB')?.length, 1)
  })
})

describe('the pseudo-locale', () => {
  it('marks every text and keeps what fills it', () => {
    const content = loadContent(valid, {}, { pseudo: true })
    const emergency = content.tree('triage', 'en', 'GB')?.nodes['emergency']
    assert.equal(emergency?.title, '⟦Çáłł 999 ñøŵ⟧')
    assert.deepEqual(emergency.paragraphs, ['⟦Çøñšüłŧ ýøüř đøçŧøř.⟧'])
    assert.equal(content.countries('en')[0]?.label, '⟦Ñéŧħéřłáñđš⟧')
    assert.equal(content.tree('menu', 'nl', null)?.wording.back, '⟦Ŧéřüğ⟧')
  })
})
