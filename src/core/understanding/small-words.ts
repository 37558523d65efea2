/**
 * Small words of both languages that no sign is made of, but that tell where a denial, a time or an
 * owner begins and ends. They belong to grammar, and not to the word lists.
 */

/** Behind an animal or a relative, it is the writer who is spoken of again. */
export const self = /^(?:ik|k|ikzelf|mij|me|mijn|mn|mezelf|i|im|ive|id|my|myself)$/u
/** In front of an animal or a thing, it makes a place or a company of it: "at the printer", "met de hond". */
export const preposition =
  /^(?:aan|achter|bij|door|in|langs|met|naar|naast|onder|op|tegen|tussen|uit|van|vanaf|voor|against|at|behind|beside|by|from|in|into|near|next|off|on|onto|to|towards|under|walk|walked|walking|with)$/u
export const article = /^(?:de|het|een|dat|die|the|a|an|this|that|onze|our|mijn|mn|my)$/u

/** What a question is about that is answered by whether something works. */
export const ability =
  /^(?:kan|kun|kunt|kunnen|kon|lukt|voel|voelt|ophouden|can|could|able|feel|hold|holding)$/u

/** A "not" that says what somebody cannot, and denies nothing that comes after: "kan niet liggen, koorts". */
export const inability =
  /^(?:kan|lukt|weg|kwijt|verloren|foetsie|weiger.*|gestopt|cant|cannot|cannae|couldnt|wont|unable|lost|gone|stopped|refuses?|fail.*|forgot.*|went|away)$/u
/** Somebody begins to speak of themselves, where what went before is over. */
export const pronoun = /^(?:ik|k|i|im|ive)$/u
/** … but not in "I do not think I have". */
export const thinking = /^(?:dat|denk|geloof|weet|that|think|believe|know|if|of)$/u
export const and = /^(?:en|and)$/u
/** Verbs of what is so now. */
export const presentVerb =
  /^(?:is|zijn|lukt|gaat|doet|heb|kan|wil|voel|are|am|does|do|have|has|cant|cannot|can|feel|want)$/u
/** A list goes on. */
export const listing = /^(?:en|of|noch|and|or|nor|ook)$/u
/** A word of denial that stands before what it denies. */
export const denyingBefore = /^(?:no|none|nee|nil|nope|negative|negatief)$/u
/** A question about what is there, and not about what might be. */
export const worry =
  /^(?:worried|worry|mean|means|betekent|normal|normaal|know|weet|dangerous|gevaarlijk|bad|erg|wanneer|when)$/u
