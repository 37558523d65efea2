import { words } from './words.ts'

/** What a short reply means on its own, in either language, whatever the interface language. */
export type ShortWord =
  | 'yes'
  | 'no'
  | 'ok'
  | 'none'
  | 'not-sure'
  | 'next'
  | 'back'
  | 'menu'
  | 'stop'
  | 'ready'
  | 'skip'
  | 'restart'

const said: Record<ShortWord, readonly string[]> = {
  yes: [
    'ja, jaa, jep, jawel, jazeker, zeker, klopt, inderdaad, ja graag, ja hoor, ja klopt, ja dat klopt',
    'yes, yeah, yep, yup, sure, correct, yes please, that is right, thats right, i do, yes i do',
  ].flatMap(listed),
  no: [
    'nee, neen, nope, nee hoor, nee dank je, nee bedankt, liever niet, ik niet, niet echt',
    'no, nah, no thanks, no thank you, not really, i dont, i do not, no i dont',
  ].flatMap(listed),
  ok: [
    'ok, oke, okee, okay, okey, oki, prima, is goed, goed, mooi, fijn, top, helemaal goed, komt goed',
    'great, fine, good, alright, all right, cool, nice, sounds good, ok great, ok thanks, ok dank je',
  ].flatMap(listed),
  none: [
    'geen, geen van deze, geen van die, geen van allen, geen van alle, geen enkele, niets, niks',
    'niets van dit alles, niets daarvan, nergens last van, geen van bovenstaande',
    'none, none of these, none of those, none of them, none of the above, nothing, neither',
  ].flatMap(listed),
  'not-sure': [
    'weet niet, weet ik niet, ik weet het niet, weet het niet, weet ik niet zeker, niet zeker, geen idee',
    'ik weet het niet zeker, ik twijfel, twijfel, misschien, kweetnie, weetniet, ik weet niet, mss',
    'not sure, im not sure, i am not sure, dont know, i dont know, unsure, no idea, maybe, perhaps, dunno',
    'idk, i do not know, not certain',
  ].flatMap(listed),
  next: [
    'volgende, verder, ga verder, ga door, door, doorgaan, meer, nog een, vertel verder, vertel meer',
    'next, continue, go on, more, go ahead, carry on, keep going, tell me more',
  ].flatMap(listed),
  back: ['terug, vorige, ga terug, een terug, stap terug, back, go back, previous'].flatMap(listed),
  menu: [
    'menu, hoofdmenu, naar menu, naar het menu, terug naar het menu, begin, start',
    'main menu, home, go to menu, back to menu, to the menu, menu please',
  ].flatMap(listed),
  stop: [
    'stop, stoppen, ik stop, ik wil stoppen, hou op, houd op, ophouden, einde, klaar ermee, exit',
    'quit, end, stop it, i want to stop, stop please, stop maar',
  ].flatMap(listed),
  skip: [
    'sla over, sla maar over, overslaan, sla deze over, sla deze maar over, deze overslaan',
    'skip, skip it, skip this, skip this one, skip that one',
  ].flatMap(listed),
  restart: [
    'opnieuw, begin opnieuw, opnieuw beginnen, nog een keer, overnieuw, van voren af aan',
    'restart, start over, start again, begin again, again, from the start',
  ].flatMap(listed),
  ready: [
    'klaar, ik ben klaar, gedaan, begrepen, duidelijk, ready, done, im done, finished, got it',
  ].flatMap(listed),
}

function listed(list: string): readonly string[] {
  return list.split(',').map((phrase) => words(phrase).join(' '))
}

const meaning = new Map<string, ShortWord>(
  (Object.keys(said) as ShortWord[]).flatMap((word) =>
    said[word].map((phrase): [string, ShortWord] => [phrase, word]),
  ),
)

/** The short word that a text is, as a whole; null when it says anything more. */
export function readShortWord(text: string): ShortWord | null {
  return meaning.get(words(text).join(' ')) ?? null
}
