const isoDate = /(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)/gu
const dottedDate = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d)(?![\d.])/gu
const shortDate =
  /(?<![\d/.:-])(\d{1,2})\s?([/-])\s?(\d{1,2})(?:\s?\2\s?(20\d\d|\d\d))?(?![\d/:-]|[.,]\d|\s*(?:uur|uren|u|h|hrs?|am|pm|min\w*|da[gy]\w*|we[ek]\w*|weken|hours?|jan|feb|maa|mar|mrt|apr|mei|may|jun|jul|aug|sep|o[ck]t|nov|de[ck])\b)/giu

// what both languages' readers of dates know
const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** Whether the first number of "3/1" is the day, as in most of the world, or the month. */
export type DateOrder = 'day-first' | 'month-first'

/**
 * Writes dates in figures out, so that they are read as those in words: "3/1/2027" becomes "3 jan
 * 2027". What can be a date in one order only is that date. To be used where dates are meant.
 */
export function writeDates(text: string, order: DateOrder): string {
  return text
    .replace(isoDate, (_, year: string, month: string, day: string) => written(day, month, year))
    .replace(dottedDate, (_, day: string, month: string, year: string) => written(day, month, year))
    .replace(shortDate, (_, one: string, _mark: string, other: string, year?: string) => {
      const monthFirst = (order === 'month-first' && Number(one) <= 12) || Number(other) > 12
      return monthFirst ? written(other, one, year) : written(one, other, year)
    })
    .replace(/(?<=(?:20\d\d|[a-z]{3})\s*)[-–](?=\s*\d)/giu, ' tm ')
}

/** A month that does not exist is left as January the 99th: a day that does not exist either. */
function written(day: string, month: string, year: string | undefined): string {
  const name = months[Number(month) - 1]
  const date = name === undefined ? '99 jan' : `${Number(day)} ${name}`
  if (year === undefined) return date
  return `${date} ${year.length === 2 ? `20${year}` : year}`
}
