import { z } from 'zod/v4'

const numberShape = z.string().regex(/^[0-9][0-9 -]*$/, 'must be a phone number in quotes')

/** `dialogs/countries.yaml`, by ISO 3166-1 alpha-2 code. */
export const countriesShape = z.record(
  z.string().regex(/^[A-Z]{2}$/, 'must be a country code such as NL'),
  z.strictObject({
    emergencyNumber: numberShape,
    /** Any one of these numbers reaches a crisis line. */
    crisisLine: z.array(numberShape).min(1).optional(),
  }),
)

export type Countries = z.infer<typeof countriesShape>
