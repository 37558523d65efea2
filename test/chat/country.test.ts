import assert from 'node:assert/strict'
import type { Language } from '../../src/core/language.ts'
import { labels } from './shown.ts'
import { british, dutch, hears, talk } from './talk.ts'
import type { Client, Talker } from './talker.ts'

/** The check, ended at once by its gravest sign. */
async function emergencyOf(somebody: Talker, language: Language): Promise<string> {
  await somebody.types('menu')
  await somebody.types(language === 'nl' ? 'Wanneer bel je een arts?' : 'When to call a doctor')
  await somebody.types('1')
  return somebody.card.text
}

/** The words of these tests are names, in which nothing else is to be heard. */
async function atForm(client: Client): Promise<Talker> {
  const somebody = talk(client, { understanding: hears({}) })
  await somebody.installs()
  await somebody.types('menu')
  const way =
    client.locale === 'nl-NL'
      ? ['Taal en land', 'Ander land kiezen']
      : ['Language and country', 'Choose another country']
  for (const label of way) await somebody.presses(label)
  return somebody
}

describe('the country', () => {
  it('decides the number, whatever the language', async () => {
    for (const [locale, country, number] of [
      ['en-US', 'NL', /Call 112 now/],
      ['nl-NL', 'GB', /Bel nu 999/],
      ['nl-NL', 'US', /Bel nu 911/],
      ['en-GB', 'AU', /Call 000 now/],
    ] as const) {
      const somebody = talk({ locale, country })
      await somebody.installs()
      assert.match(await emergencyOf(somebody, locale === 'nl-NL' ? 'nl' : 'en'), number)
    }
  })

  it("is the deployer's when the client tells none", async () => {
    const somebody = talk(
      { locale: 'en-US' },
      { settings: { defaultCountry: 'GB', check: 'guided', privateChat: null } },
    )
    assert.match((await somebody.installs()).text, /999/)
  })

  it('is spelled out where no number is known', async () => {
    for (const country of ['JP', 'XX', 'ZZ']) {
      const somebody = talk({ locale: 'en-US', country })
      await somebody.installs()
      assert.match(await emergencyOf(somebody, 'en'), /^Call your local emergency number now$/m)
    }
  })

  it('changes by the form, and stays when the client says otherwise', async () => {
    const somebody = await atForm(dutch)
    await somebody.presses('Bewaren', ['Verenigd Koninkrijk'])
    assert.match(somebody.card.text, /Je land is bewaard\..*999/s)
    assert.match(await emergencyOf(somebody, 'nl'), /Bel nu 999/)
  })

  it('changes by typing its name, in either language', async () => {
    for (const [client, name, number] of [
      [dutch, 'België', /112/],
      [dutch, 'verenigd koninkrijk', /999/],
      [dutch, 'the United States', /911/],
      [british, 'australia', /000/],
      [british, 'Nederland', /112/],
    ] as const) {
      assert.match((await (await atForm(client)).types(name)).text, number)
    }
  })

  it('can be one that is not in the list', async () => {
    const somebody = await atForm(dutch)
    await somebody.presses('Bewaren', ['Een ander land'])
    assert.match(somebody.card.text, /nu is dat het alarmnummer van je land/)
  })

  it('is asked again when nothing, or something unknown, was chosen or typed', async () => {
    const somebody = await atForm(dutch)
    const form = somebody.card
    const save = form.buttons[0]?.press ?? assert.fail()
    for (const country of ['', 'XX', '__proto__', 'nl']) {
      assert.match((await somebody.sendsPress(save, { country })).text, /Dat land ken ik niet/)
    }
    assert.match((await somebody.types('Atlantis')).text, /Dat land ken ik niet/)
    assert.deepEqual(labels(somebody.card), labels(form))
  })

  it('stays as it was when the form is left', async () => {
    const somebody = await atForm(british)
    await somebody.presses('Back', ['Netherlands'])
    assert.match(somebody.card.text, /now it is 999/)
    const other = await atForm(british)
    assert.match((await other.types('back')).text, /now it is 999/)
  })

  it('is kept through a change of language, and the language through a change of country', async () => {
    const somebody = await atForm(british)
    await somebody.presses('Save', ['United States'])
    await somebody.presses('Liever in het Nederlands')
    assert.match(somebody.card.text, /Nu spreek ik Nederlands.*911/s)
  })
})
