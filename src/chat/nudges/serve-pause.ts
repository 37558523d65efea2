import type { Away } from '../../core/nudges/away.ts'
import { readPause, type Pause } from '../../core/nudges/pause.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import { turn, type Scene, type Turn } from '../scene.ts'
import { planned, type Sitting } from './desk.ts'
import { pausing } from './pausing.ts'
import { propose } from './proposal.ts'
import { shown, type Done } from './shown.ts'
import { pauseForm } from './status.ts'

type Inputs = Readonly<Record<string, string>>

/** A pause that was asked for by a button; one that would replace another is asked about first. */
export async function servePause(
  scene: Scene,
  sitting: Sitting,
  wanted: Pause,
  isAgreed: boolean,
): Promise<Turn> {
  const { found } = sitting
  if (found === null) return shown(scene, sitting, null)
  const read = pausing(sitting, found, wanted)
  if (read.kind === 'refused')
    return turn(scene, pauseForm(scene, inputsOf(wanted), { field: 'date', kind: read.why }))
  if (read.instead !== null && !isAgreed)
    return propose(scene, sitting, { kind: 'pause', pause: wanted })
  return set(scene, sitting, found, read.away, read.away.from === null ? 'paused' : 'pausePlanned')
}

/** The dates of the form; the one that cannot be used is named, and both stay filled in. */
export async function savePause(scene: Scene, sitting: Sitting, inputs: Inputs): Promise<Turn> {
  const { from = '', date = '' } = inputs
  const { found, now } = sitting
  if (found === null) return shown(scene, sitting, null)
  const end: Pause = { kind: 'until', date }
  const wanted: Pause = from === '' ? end : { kind: 'between', from, until: date }
  const read = readPause(wanted, now, found.rule.zone)
  if (read.kind === 'away') return servePause(scene, sitting, wanted, false)
  const isEndRight = readPause(end, now, found.rule.zone).kind === 'away'
  const field = isEndRight && read.why !== 'backwards' ? 'from' : 'date'
  return turn(scene, pauseForm(scene, inputs, { field, kind: read.why }))
}

/** Ends a pause, or calls off one that was planned. */
export async function resume(scene: Scene, sitting: Sitting): Promise<Turn> {
  const { found } = sitting
  return found === null ? shown(scene, sitting, null) : set(scene, sitting, found, null, 'resumed')
}

async function set(
  scene: Scene,
  sitting: Sitting,
  found: Subscription,
  away: Away | null,
  done: Done,
): Promise<Turn> {
  const pause = { pauseFrom: away?.from ?? null, pauseUntil: away?.until ?? null }
  const next = planned(sitting, { ...found, ...pause })
  await sitting.desk.subscriptions.pause(sitting.key, away, next.nextAt)
  return shown(scene, sitting, next, done)
}

function inputsOf(pause: Pause): Inputs {
  switch (pause.kind) {
    case 'until':
      return { date: pause.date }
    case 'between':
      return { from: pause.from, date: pause.until }
    case 'today':
    case 'tomorrow-morning':
      return {}
  }
}
