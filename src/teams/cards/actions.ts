import type { Option, Press, View } from '../../core/view.ts'
import { pressKey, pressVerb } from '../press.ts'
import type { Action, ActionSet } from './adaptive-card.ts'

const styles = { primary: 'positive', destructive: 'destructive' } as const

/**
 * How much fits beside each other on a phone, in letters: Teams cuts a button that has no room. A
 * button has edges, and a distance to the next, of a few letters.
 */
const rowLetters = 34
const edgeLetters = 4

/** The button of an option, with a plain submit of the same data for older clients. */
function drawAction(option: Option): Action {
  const pressed = {
    title: option.label,
    data: { [pressKey]: option.press },
    associatedInputs: needsInputs(option.press) ? 'auto' : 'none',
    ...(option.style && { style: styles[option.style] }),
  } as const
  return {
    type: 'Action.Execute',
    verb: pressVerb,
    ...pressed,
    fallback: { type: 'Action.Submit', ...pressed },
  }
}

/**
 * The buttons in rows that nobody has to cut: short ones share a row. Each answer has a row of its
 * own, since it is one of a list; the ways out stand together below.
 */
export function drawRows(view: View): ActionSet[] {
  const rows = isList(view)
    ? view.options.reduce(appendAlone, [])
    : view.options.reduce(appendFitting, [])
  return rows.map((row, at) => ({
    type: 'ActionSet',
    spacing: at === 0 ? 'medium' : 'small',
    actions: row.map(drawAction),
  }))
}

type Rows = readonly (readonly Option[])[]

const isList = ({ kind }: View) => kind === 'question' || kind === 'checklist'

const waysOut: readonly string[] = ['back', 'menu']

function appendAlone(rows: Rows, option: Option): Rows {
  const last = rows.at(-1) ?? []
  const among = [...last, option].every(({ id }) => waysOut.includes(id))
  return among && last.length > 0 ? [...rows.slice(0, -1), [...last, option]] : [...rows, [option]]
}

function appendFitting(rows: Rows, option: Option): Rows {
  const last = rows.at(-1) ?? []
  const letters = [...last, option].reduce((sum, { label }) => sum + label.length + edgeLetters, 0)
  return last.length > 0 && letters <= rowLetters
    ? [...rows.slice(0, -1), [...last, option]]
    : [...rows, [option]]
}

/** A command (menu, stop) means the same whatever is filled in. */
function needsInputs(press: Press): boolean {
  return press.kind !== 'command'
}
