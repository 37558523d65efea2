import { matchLabel } from '../../core/dialog/match-label.ts'
import type { Position } from '../../core/dialog/position.ts'
import { readShortWord } from '../../core/dialog/short-words.ts'
import { languages } from '../../core/language.ts'
import type { View } from '../../core/view.ts'
import { notice, say } from '../notice.ts'
import { change, countryOf, turn, type Scene } from '../scene.ts'
import type { Place, PlaceStep } from './place.ts'

const here: Position = { tree: 'country', node: 'form', version: '' }
/** Chosen by who lives in a country that we have no numbers of. ISO 3166 keeps ZZ for such use. */
const elsewhere = 'ZZ'

/** Which country's emergency number the person sees. */
export const country: Place = {
  enter: (scene) => show(scene),
  submit(scene, option, inputs) {
    if (option === 'cancel') return settings(scene)
    const chosen = inputs['country'] ?? ''
    return choicesOf(scene).some(({ id }) => id === chosen)
      ? save(scene, chosen)
      : show(scene, say(scene, 'country.unknown'))
  },
  offers: (scene) => [...languages.flatMap(scene.content.countries), ...choicesOf(scene)],
  hear(scene, text) {
    const named = languages
      .map((language) => matchLabel(scene.content.countries(language), text))
      .find((match) => match !== null)
    const chosen = named ?? matchLabel(choicesOf(scene), text)
    if (chosen !== null) return save(scene, chosen.id)
    return readShortWord(text) === 'back' ? settings(scene) : null
  },
  unclear: (scene) => show(scene, say(scene, 'country.unknown')),
}

function show(scene: Scene, error?: string): PlaceStep {
  return { kind: 'stay', turn: turn(change(scene, { position: here }), form(scene, error)) }
}

function save(scene: Scene, chosen: string): PlaceStep {
  const now = change(scene, { country: chosen, countryChosen: true })
  return { ...settings(now), notice: say(now, 'country.saved') }
}

function settings(scene: Scene): PlaceStep & { kind: 'leave' } {
  return { kind: 'leave', scene, to: { tree: 'settings' } }
}

function choicesOf(scene: Scene): readonly { id: string; label: string }[] {
  return [
    ...scene.content.countries(scene.conversation.language),
    { id: elsewhere, label: say(scene, 'country.elsewhere') },
  ]
}

function form(scene: Scene, error?: string): View {
  const now = countryOf(scene)
  const shown = notice(scene, 'country')
  const button = (option: 'save' | 'cancel') => ({
    id: option,
    label: say(scene, `country.${option}`),
    press: { kind: 'form' as const, form: 'country', option },
  })
  return {
    ...shown,
    kind: 'form',
    fields: [
      {
        id: 'country',
        kind: 'choice',
        multiple: false,
        style: 'compact',
        label: say(scene, 'country.label'),
        hint: say(scene, 'country.hint'),
        choices: choicesOf(scene),
        value: now === null ? [] : [now],
        required: true,
        ...(error === undefined ? {} : { error }),
      },
    ],
    options: [{ ...button('save'), style: 'primary' }, button('cancel')],
  }
}
