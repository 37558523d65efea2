import assert from 'node:assert/strict'
import { places } from '../../src/chat/places/places.ts'
import { signs, urgency } from '../core/triage/signs-by-hand.ts'
import { spoken, treesIn } from '../dialogs/real-content.ts'
import { aTenant, type Facts } from '../http/activities.ts'
import { type FakeConnector, startFakeConnector } from '../http/fake-connector.ts'
import { lineOver } from '../http/served-chat.ts'
import { overEachDatabase, type Place } from '../storage/over-each-database.ts'
import { talkOver } from '../chat/talker.ts'
import { everyByte, everyRow, type Row } from './everything-kept.ts'
import { lines, live, markers, people, type Person } from './random-person.ts'
import { watchBot, type WatchedBot } from './watched-bot.ts'

/** Hundreds over the embedded store; over a server the same, in small. */
const manyPeople = 320
const fewPeople = 100
const atOnce = 8
const teamsTypes = { personal: 'personal', group: 'groupChat', team: 'channel' } as const
const idOf = (index: number): string => `person-in-clear-${index}`
const conversationOf = (index: number): string => `a:conversation-in-clear-${index}`

/** What was told, by the clinical notes and by the people themselves; nobody may find it again. */
const told: readonly string[] = [
  ...Object.values(signs).flatMap((table) => Object.keys(table)),
  ...urgency,
  'crisis',
  ...markers,
  ...wordsOf(lines),
  'Somebody Secret',
]

overEachDatabase('what people tell the bot', (makePlace) => {
  let howMany: number
  let place: Place
  let connector: FakeConnector
  let bot: WatchedBot
  let metrics: string
  let runningBytes: ReturnType<typeof everyByte>
  let rows: Awaited<ReturnType<typeof everyRow>>

  before(async function () {
    this.timeout(240_000)
    place = await makePlace()
    howMany = 'dataDir' in place.settings ? manyPeople : fewPeople
    connector = await startFakeConnector()
    // some answers cannot be delivered, which is logged
    connector.answer = ({ path }) => ({
      status: /-\d*7\//.test(decodeURIComponent(path)) ? 403 : 200,
    })
    bot = await watchBot(place.settings)
    await everybodyTalks()
    metrics = await bot.metrics()
    runningBytes = everyByte(place.settings)
    await bot.stop()
    rows = await everyRow(place.settings)
  })

  after(async () => {
    await connector.close()
    await place.remove()
  })

  it('leaves who talked with it in the store, so that there is something to look at', () => {
    const kept = rows['conversation'] ?? []
    assert.ok(kept.length > howMany / 2, `${kept.length} rows`)
    assert.ok(new Set(kept.map(({ node }) => node)).size > 10)
  })

  it('is in no column of no table', () => {
    const text = JSON.stringify(rows)
    assertNothingOf(told, text, 'the rows')
    assertNothingOf(everybody(idOf), text, 'the rows')
  })

  it('is in no byte of the files of the store, while it runs and after', () => {
    for (const files of [runningBytes, everyByte(place.settings)]) {
      for (const [file, bytes] of Object.entries(files)) assertNothingOf(told, bytes, file)
    }
  })

  it('leaves no place in the store but a card or a form that somebody can be at', () => {
    const cards = new Set(
      spoken.flatMap((edition) =>
        treesIn(edition, 'NL').flatMap(({ id, nodes }) =>
          Object.entries(nodes).flatMap(([node, { type }]) =>
            type === 'outcome' ? [] : [`${id}/${node}`],
          ),
        ),
      ),
    )
    for (const row of rows['conversation'] ?? []) {
      const [tree, node] = placeOf(row)
      const place = `${tree ?? ''}/${node ?? ''}`
      assert.ok(tree === null || places.has(tree ?? '') || cards.has(place), place)
    }
  })

  it('leaves of a group or a team that it was greeted, and no more', () => {
    const company = new Set(
      people(howMany).flatMap(({ where }, index) =>
        where === 'personal' ? [] : [conversationOf(index)],
      ),
    )
    const kept = (rows['conversation'] ?? []).filter((row) =>
      company.has(String(row['conversation'])),
    )
    assert.ok(kept.length > 0)
    for (const row of kept) assert.deepEqual(placeOf(row), [null, null, null, null])
  })

  it('is in no line that is logged or printed, nor who said it or where', () => {
    const said = bot.said()
    assert.ok(said.split('\n').length > howMany, 'the log was not heard')
    assert.match(said, /send-failed/)
    assertNothingOf(told, said, 'the log')
    assertNothingOf(everybody(idOf), said, 'the log')
    assertNothingOf(everybody(conversationOf), said, 'the log')
    assertNothingOf([aTenant], said, 'the log')
  })

  it('is in no number that is measured', () => {
    assert.match(metrics, /ruggespraak_edge_total\{what="answered"\} \d{3}/)
    for (const traces of [told, everybody(idOf), everybody(conversationOf), [aTenant]]) {
      assertNothingOf(traces, metrics, 'the metrics')
    }
  })

  async function everybodyTalks(): Promise<void> {
    const waiting = [...people(howMany).entries()]
    const one = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, person] = next
        await live(
          person,
          talkOver(lineOver(bot, connector, factsOf(index, person))),
          index % 2 > 0,
        )
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
  }

  function factsOf(index: number, { locale, country, where }: Person): Facts {
    return {
      serviceUrl: connector.serviceUrl,
      conversation: conversationOf(index),
      conversationType: teamsTypes[where],
      person: idOf(index),
      locale,
      country,
    }
  }
})

function placeOf({ tree, node, version, country }: Row): readonly (string | null)[] {
  return [tree, node, version, country] as (string | null)[]
}

function everybody(name: (index: number) => string): readonly string[] {
  return Array.from({ length: manyPeople }, (_, index) => name(index))
}

/** The longer words of lines; shorter ones are part of any text. */
function wordsOf(typed: readonly string[]): readonly string[] {
  const all = typed.flatMap((line) => line.toLowerCase().split(/[^\p{L}]+/u))
  const placeNames = spoken.flatMap((edition) => treesIn(edition, 'NL').map(({ id }) => id))
  return [...new Set(all)].filter((word) => word.length > 5 && !placeNames.includes(word))
}

function assertNothingOf(traces: readonly string[], text: string, where: string): void {
  const lower = text.toLowerCase()
  for (const trace of traces) {
    const at = lower.indexOf(trace.toLowerCase())
    if (at >= 0)
      assert.fail(`"${trace}" in ${where}: …${text.slice(Math.max(0, at - 60), at + 60)}…`)
  }
}
