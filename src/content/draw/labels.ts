import type { Language } from '../../core/language.ts'
import type { Tier } from '../../core/triage/tier.ts'
import type { Tree, TreeNode } from '../../core/dialog/tree.ts'

/** The words of the reviewers' page itself; nobody reads these in the chat. */
export interface Labels {
  readonly title: string
  readonly intro: readonly string[]
  readonly otherLanguage: string
  readonly overview: string
  readonly tree: string
  readonly kind: string
  readonly cards: string
  readonly reviewState: string
  readonly signedBy: string
  readonly unreviewed: string
  readonly reviewed: (by: string, on: string) => string
  readonly state: string
  readonly kinds: Readonly<Record<Tree['kind'], string>>
  readonly signers: Readonly<Record<Tree['kind'], string>>
  readonly exerciseSigner: string
  readonly verdicts: readonly string[]
  readonly signName: string
  readonly signDate: string
  readonly remarks: string
  readonly types: Readonly<Record<TreeNode['type'], string>>
  readonly tiers: Readonly<Record<Tier, string>>
  readonly outcomes: string
  readonly tier: string
  readonly drawing: (name: string) => string
  readonly drawingHelp: string
  readonly table: (name: string) => string
  readonly card: string
  readonly text: string
  readonly answersTo: string
  readonly sources: string
  readonly general: string
  readonly signs: (card: string) => string
  readonly sign: string
  readonly phrases: string
  readonly lines: (count: number) => string
  readonly anyTick: (tier: string) => string
  readonly together: (signs: string) => string
  readonly notSure: string
  readonly inCountry: (country: string) => string
  readonly crisis: string
  readonly crisisHelp: string
  readonly harmless: string
  readonly harmlessHelp: string
  readonly phrasesHelp: string
  readonly exercises: string
  readonly exercise: string
  readonly steps: string
  readonly care: string
  readonly tags: string
  readonly seconds: (count: number) => string
  /** What the chat itself keeps, by the name that a target has for it. */
  readonly places: Readonly<Record<string, string>>
  readonly outOfHours: string
  readonly occupationalPhysician: string
}

const nl: Labels = {
  title: 'Ruggespraak: teksten en keuzes om na te kijken',
  intro: [
    'Op deze pagina staat alles wat de bot over rugpijn zegt, en welke keuze waarheen leidt. Je hoeft geen code te lezen.',
    'Kijk per onderwerp of de inhoud klopt, of de toon past en of iemand niets gevaarlijks mist. Zet je oordeel in het vak onder het onderwerp: op papier, of in een kopie van deze pagina. Noem de stand erbij: die verandert zodra er iets aan het onderwerp verandert.',
    'Op elke kaart kan iemand ook terug en naar het menu; dat is niet getekend. Alarmnummers zijn hier die van Nederland. Eigen teksten van andere landen staan in de tabel. Wat tussen ‹ › staat, vult de organisatie in.',
  ],
  otherLanguage: 'English version',
  overview: 'Overzicht',
  tree: 'Onderwerp',
  kind: 'Soort',
  cards: 'Kaarten',
  reviewState: 'Nagekeken',
  signedBy: 'Wie tekent (voorstel)',
  unreviewed: 'nog niet nagekeken',
  reviewed: (by, on) => `door ${by}, op ${on}`,
  state: 'Stand',
  kinds: { menu: 'Menu', education: 'Uitleg', triage: 'Wanneer bel je een arts?' },
  signers: {
    menu: 'eigenaar van de bot; privacy door de functionaris gegevensbescherming',
    education: 'fysiotherapeut of oefentherapeut',
    triage: 'huisarts, samen met een fysiotherapeut',
  },
  exerciseSigner: 'fysiotherapeut of oefentherapeut',
  verdicts: ['Akkoord', 'Akkoord na wijziging', 'Niet akkoord'],
  signName: 'Naam en beroep',
  signDate: 'Datum',
  remarks: 'Opmerkingen (noem het nummer van de kaart)',
  types: { page: 'lezen', question: 'vraag', checklist: 'aanvinken', outcome: 'uitkomst' },
  tiers: {
    emergency: 'nu alarmnummer',
    urgent: 'nu bellen, spoed',
    today: 'vandaag bellen',
    appointment: 'afspraak maken',
    'check-first': 'eerst overleggen',
    'self-care': 'zelf aan de slag',
  },
  outcomes: 'Uitkomsten, van dringend naar rustig',
  tier: 'Hoe snel',
  drawing: (name) => `Tekening van ${name}`,
  drawingHelp: 'Dezelfde inhoud staat in de tabel hieronder.',
  table: (name) => `${name}, kaart voor kaart`,
  card: 'Kaart',
  text: 'Tekst',
  answersTo: 'Antwoord → waarheen',
  sources: 'Bronnen',
  general: 'geen bron nodig',
  signs: (card) => `Signalen op kaart ${card}`,
  sign: 'Signaal',
  phrases: 'Getypte zinnen',
  lines: (count) => `${count} voorbeeldregels`,
  anyTick: (tier) => `Een vinkje bij: ${tier}`,
  together: (signs) => `Samen: ${signs}`,
  notSure: 'Weet ik niet',
  inCountry: (country) => `In ${country}:`,
  crisis: 'Gedachten aan de dood',
  crisisHelp:
    'Lijkt een getypte zin hierop, dan noemt de bot een hulplijn, het alarmnummer en de arts. Dat gaat voor alles.',
  harmless: 'Zinnen die géén signaal zijn',
  harmlessHelp: 'Deze zinnen lijken op een signaal, en leert de bot door te laten.',
  phrasesHelp:
    '(a|b) staat voor een van beide. De bot herkent niet alleen deze zinnen, maar ook zinnen die erop lijken.',
  exercises: 'Oefeningen bij de beweegtips',
  exercise: 'Oefening',
  steps: 'Stappen',
  care: 'Let op',
  tags: 'Kenmerken',
  seconds: (count) => `${count} seconden`,
  places: {
    language: '(taal kiezen)',
    country: '(land kiezen)',
    nudges: '(beweegtips instellen)',
    pauses: '(beweegtips pauzeren)',
    exercise: '(een oefening)',
  },
  outOfHours: '‹nummer van de huisartsenpost›',
  occupationalPhysician: '‹hoe je de bedrijfsarts bereikt›',
}

const en: Labels = {
  title: 'Ruggespraak: texts and choices to review',
  intro: [
    'This page holds all that the bot says about back pain, and which choice leads where. You need not read any code.',
    'For each topic, see whether the content is right, whether the tone fits, and whether somebody could miss something dangerous. Put your verdict in the box under the topic: on paper, or in a copy of this page. Name the state with it: that changes as soon as anything in the topic changes.',
    'From each card people can also go back and to the menu; that is not drawn. Emergency numbers are those of the Netherlands here. Texts of other countries stand in the table. What stands between ‹ › is filled in by the organisation.',
  ],
  otherLanguage: 'Nederlandse versie',
  overview: 'Overview',
  tree: 'Topic',
  kind: 'Kind',
  cards: 'Cards',
  reviewState: 'Reviewed',
  signedBy: 'Who signs (proposal)',
  unreviewed: 'not yet reviewed',
  reviewed: (by, on) => `by ${by}, on ${on}`,
  state: 'State',
  kinds: { menu: 'Menu', education: 'Education', triage: 'When to call a doctor' },
  signers: {
    menu: 'owner of the bot; privacy by the data protection officer',
    education: 'physiotherapist or exercise therapist',
    triage: 'general practitioner, with a physiotherapist',
  },
  exerciseSigner: 'physiotherapist or exercise therapist',
  verdicts: ['Approved', 'Approved after changes', 'Not approved'],
  signName: 'Name and profession',
  signDate: 'Date',
  remarks: 'Remarks (name the number of the card)',
  types: { page: 'to read', question: 'question', checklist: 'to tick', outcome: 'outcome' },
  tiers: {
    emergency: 'emergency number now',
    urgent: 'call now, urgent',
    today: 'call today',
    appointment: 'make an appointment',
    'check-first': 'ask first',
    'self-care': 'self-care',
  },
  outcomes: 'Outcomes, from pressing to calm',
  tier: 'How soon',
  drawing: (name) => `Drawing of ${name}`,
  drawingHelp: 'The table below holds the same.',
  table: (name) => `${name}, card by card`,
  card: 'Card',
  text: 'Text',
  answersTo: 'Answer → where to',
  sources: 'Sources',
  general: 'no source needed',
  signs: (card) => `Signs on card ${card}`,
  sign: 'Sign',
  phrases: 'Typed lines',
  lines: (count) => `${count} example lines`,
  anyTick: (tier) => `A tick at: ${tier}`,
  together: (signs) => `Together: ${signs}`,
  notSure: 'Not sure',
  inCountry: (country) => `In ${country}:`,
  crisis: 'Thoughts of death',
  crisisHelp:
    'When typed words look like one of these, the bot names a crisis line, the emergency number and the doctor. This goes before everything else.',
  harmless: 'Lines that are no sign',
  harmlessHelp: 'These look like a sign, and the bot learns to let them go.',
  phrasesHelp:
    '(a|b) stands for one of both. The bot does not only know these lines, but also lines that are like them.',
  exercises: 'Exercises of the movement tips',
  exercise: 'Exercise',
  steps: 'Steps',
  care: 'Take care',
  tags: 'Tags',
  seconds: (count) => `${count} seconds`,
  places: {
    language: '(choose a language)',
    country: '(choose a country)',
    nudges: '(set up movement tips)',
    pauses: '(pause movement tips)',
    exercise: '(an exercise)',
  },
  outOfHours: '‹number of the out-of-hours doctor›',
  occupationalPhysician: '‹how to reach the occupational physician›',
}

export const labels: Readonly<Record<Language, Labels>> = { nl, en }
