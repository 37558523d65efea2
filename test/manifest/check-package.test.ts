import assert from 'node:assert/strict'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { Resvg } from '@resvg/resvg-js'
import { assembleFiles, zipFiles } from '../../manifest/assemble.ts'
import { checkPackage } from '../../manifest/check/check-package.ts'
import { openPackage } from '../../manifest/check/parts.ts'
import { saidByCommands } from '../../manifest/check/words.ts'
import { loadPhrases } from '../../src/content/phrases/load-phrases.ts'
import { contentRoot } from '../../src/content/root.ts'
import { createUnderstanding } from '../../src/core/understanding/understanding.ts'
import { aPackage, changed, changedJson, jsonOf, type Json } from './a-package.ts'

const understanding = createUnderstanding(loadPhrases(contentRoot))

const found = async (zip: Uint8Array) =>
  (await checkPackage(zip, understanding)).map(({ place, wrong }) => `${place}: ${wrong}`)

const png = (width: number, body: string) =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}">${body}</svg>`,
  )
    .render()
    .asPng()

interface Bot {
  commandLists: { commands: Json[] }[]
}
const botOf = (json: Json) => (json['bots'] as [Bot])[0]

describe('the Teams package', () => {
  it('has no problems when every slot is filled', async () => {
    assert.deepEqual(await checkPackage(aPackage(), understanding), [])
  })

  it('has its four files at the root, and asks for no rights', () => {
    const files = unzipSync(aPackage())
    assert.deepEqual(Object.keys(files).sort(), [
      'color.png',
      'manifest.json',
      'nl.json',
      'outline.png',
    ])
    const manifest = jsonOf(files, 'manifest.json')
    assert.deepEqual(
      ['permissions', 'authorization', 'webApplicationInfo', 'devicePermissions'].filter(
        (key) => key in manifest,
      ),
      [],
    )
    assert.deepEqual(manifest['validDomains'], [])
  })

  it('is the same, byte for byte, each time', () => {
    assert.deepEqual(aPackage(), aPackage())
  })

  it('offers commands of which each does what it says, in both languages', () => {
    const opening = openPackage(aPackage())
    assert.equal(opening.kind, 'parts')
    const intents = saidByCommands(opening.parts).map(
      ({ language, said }) => understanding.understand(said, language).intent,
    )
    const once = [
      ...['learn', 'triage', 'exercise', 'nudge.setup', 'help', 'menu', 'nudge.status'],
      ...['nudge.pause', 'nudge.stop', 'language', 'privacy', 'forget', 'help'],
    ]
    assert.deepEqual(intents, [...once, ...once])
  })
})

describe('the check of a Teams package', () => {
  it('finds every slot that was left open', async () => {
    const problems = await found(zipFiles(assembleFiles(new Map())))
    for (const slot of ['TEAMS_APP_ID', 'MicrosoftAppId', 'PRIVACY_URL', 'APP_VERSION']) {
      assert.ok(problems.includes(`manifest.json: The slot ${slot} is open.`), slot)
    }
  })

  it('finds that channel support is missing, which the schema does not ask for', async () => {
    const zip = changedJson('manifest.json', (json) => delete json['supportsChannelFeatures'])
    assert.deepEqual(await found(zip), [
      'manifest.json: The bot can be added to a team, but channel support is not declared.',
    ])
  })

  it('finds a right that is asked for', async () => {
    const zip = changedJson('manifest.json', (json) => {
      json['permissions'] = ['identity']
    })
    assert.deepEqual(await found(zip), ['manifest.json, permissions: It asks for rights.'])
  })

  it('finds what the schema refuses', async () => {
    const zip = changedJson('manifest.json', (json) => {
      json['accentColor'] = 'green'
    })
    const problems = await found(zip)
    assert.equal(problems.length, 1)
    assert.match(problems[0] ?? '', /accentColor/)
  })

  it('refuses another schema instead of asking the network for it', async () => {
    const zip = changedJson('manifest.json', (json) => {
      json['$schema'] = 'https://example.com/teams/v1.99/MicrosoftTeams.schema.json'
    })
    assert.deepEqual(await found(zip), [
      'manifest.json, $schema: It is not the schema that this app is written for.',
    ])
  })

  it('finds icons of the wrong size, of the wrong kind and with a background', async () => {
    const zip = changed((files) => {
      files['color.png'] = png(32, '<rect width="32" height="32"/>')
      files['outline.png'] = png(32, '<rect width="32" height="32" fill="#fff"/>')
    })
    assert.deepEqual(await found(zip), [
      'color.png: It is 32 by 32 pixels.',
      'outline.png: It is not white on nothing.',
    ])
    const coloured = changed((files) => {
      files['color.png'] = new Uint8Array([1, 2, 3])
      files['outline.png'] = png(32, '<circle cx="16" cy="16" r="9" fill="#17635d"/>')
    })
    assert.deepEqual(await found(coloured), [
      'color.png: It is no PNG.',
      'outline.png: It is not white on nothing.',
    ])
  })

  it('finds files too few and too many', async () => {
    const zip = changed((files) => {
      delete files['outline.png']
      files['notes/todo.txt'] = new Uint8Array([65])
    })
    assert.deepEqual(await found(zip), [
      'outline.png: The manifest names it, and it is not in the package.',
      'notes/todo.txt: Nothing names it.',
    ])
  })

  it('finds texts that one language lacks, has too many of, or says too long', async () => {
    const zip = changedJson('nl.json', (json) => {
      delete json['bots[0].commandLists[0].commands[4].title']
      json['bots[0].commandLists[2].commands[0].title'] = 'Help'
      json['name.short'] = 'x'.repeat(31)
    })
    assert.deepEqual(await found(zip), [
      'nl.json: bots[0].commandLists[0].commands[4].title is missing.',
      'nl.json: name.short is too long.',
      'nl.json: bots[0].commandLists[2].commands[0].title is not in the manifest.',
    ])
  })

  it('finds that a whole language is missing', async () => {
    const zip = changed((files) => {
      const json = jsonOf(files, 'manifest.json')
      json['localizationInfo'] = { defaultLanguageTag: 'en' }
      files['manifest.json'] = new TextEncoder().encode(JSON.stringify(json))
      delete files['nl.json']
    })
    assert.deepEqual(await found(zip), [
      'manifest.json, localizationInfo: The language nl is missing.',
    ])
  })

  it('finds a command that the bot does not understand, and one it takes for a red flag', async () => {
    const zip = changedJson('manifest.json', (json) => {
      const [first, second] = botOf(json).commandLists[0]?.commands ?? []
      if (first === undefined || second === undefined) throw new Error('no commands')
      first['prompt'] = 'Qwxz brgl'
      second['prompt'] = 'I have chest pain'
    })
    assert.deepEqual(await found(zip), [
      'command "Qwxz brgl" (en): The bot does not understand it as a command.',
      'command "I have chest pain" (en): The bot does not understand it as a command.',
    ])
  })

  it('says of anything else than a package that it is none', async () => {
    assert.deepEqual(await found(new Uint8Array([1, 2, 3])), ['the file: It is no zip.'])
    assert.deepEqual(await found(changed((files) => delete files['manifest.json'])), [
      'manifest.json: It is not there, or is no JSON.',
    ])
  })

  it('never breaks on a manifest of any other shape', async () => {
    const keys = ['name', 'description', 'icons', 'bots', 'localizationInfo', 'developer', 'id']
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...keys), fc.jsonValue(), async (key, value) => {
        const zip = changedJson('manifest.json', (json) => {
          json[key] = value
        })
        assert.ok(
          (await checkPackage(zip, understanding)).every(
            ({ wrong, mend }) => wrong !== '' && mend !== '',
          ),
        )
      }),
      { numRuns: 8 },
    )
  })
})
