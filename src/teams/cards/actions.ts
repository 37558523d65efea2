import type { Option, Press } from '../../core/view.ts'
import { pressKey, pressVerb } from '../press.ts'
import type { Action, ActionSet } from './adaptive-card.ts'

const styles = { primary: 'positive', destructive: 'destructive' } as const

/** The button of an option, with a plain submit of the same data for older clients. */
export function drawAction(option: Option): Action {
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

/** Each option on a row of its own: an answer is a sentence, and a phone is narrow. */
export function drawRows(options: readonly Option[]): ActionSet[] {
  return options.map((option) => ({ type: 'ActionSet', actions: [drawAction(option)] }))
}

/** A command (menu, stop) means the same whatever is filled in. */
function needsInputs(press: Press): boolean {
  return press.kind !== 'command'
}
