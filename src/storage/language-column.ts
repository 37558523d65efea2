import { languages, type Language } from '../core/language.ts'

/** A language that a later release may have dropped reads as the source language. */
export function readLanguage(stored: string): Language {
  return languages.find((language) => language === stored) ?? languages[0]
}
