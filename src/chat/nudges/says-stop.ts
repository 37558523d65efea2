const stopping =
  /\b(?:stop\w*|quit|unsub\w*|uitschrijv\w*|afmeld\w*|opt ?out|permanent\w*|definiti\w*|voorgoed|voor altijd|for good|for ever|forever|deactiv\w*|uitschakel\w*|schakel\w*|discontinue|cease|terminate|(?:off|from|van) (?:the |this |your |de |je |jouw |die )?\w{0,8}(?:list|lijst)|hou\w* (?:er )?(?:maar |nu |eens )?(?:mee )?op|(?:switch|turn)\w* .{0,20}off|zet .{0,25}(?:uit|af|stop)|uitzetten|afzetten|kap\w*|nokken|leave me (?:alone|be)|laat me|laat mij|met rust|gerust|(?:dont|do not|not) (?:want|wish|need|like) (?:to receive )?(?:this|these|it|them)|wil (?:dit|deze|ze|het) niet|hoef\w* (?:dit|deze|ze|het|je) niet)\b/u
const ending =
  /\b(?:end|verlos|gedaan|fed up|bye|out|nie|ni|niks|niets|nul|zero|not|cancel|annule\w*|no|never|nooit|niet|geen|off|uit|af|delete|remove|verwijder\w*|weg|op|ophouden|enough|genoeg|dont|without|zonder|drop|scrap|kill|disable|finished|klaar|done|rid)\b/u
const sendings =
  /\b(?:tips?|beweegtip\w*|nudg\w*|remind\w*|herinner\w*|bericht\w*|messag\w*|melding\w*|notif\w*|push\w*|ping\w*|seintje\w*|send\w*|stuur|stur\w*|bother\w*|disturb\w*|stoor|storen|lastig\w*|mail\w*|alerts?|spam\w*|nag|nagging|texts?|contact\w*|schedule|\w*schema|duwtje\w*|gepiep|piep\w*|beep\w*|zenden|gezanik|gezeur|pester\w*|hassl\w*)\b/u

/**
 * Whether words that are taken for "stop the tips" say so themselves. What is only like it ("I do not
 * have any tingling") ends nothing: the card on how things stand has the button to stop.
 */
export function saysStop(text: string): boolean {
  const plain = text.toLowerCase().replace(/['’]/gu, '')
  return stopping.test(plain) || (ending.test(plain) && sendings.test(plain))
}
