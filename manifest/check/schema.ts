import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest'
import type { Problem } from '../problem.ts'
import type { Parts } from './parts.ts'

const known = 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json'

/** Holds the manifest against Microsoft's schema, which its package brings along. */
export async function checkSchema({ written }: Parts): Promise<Problem[]> {
  // for any other address the package would ask the network, or throw
  if (written['$schema'] !== known) {
    const wrong = 'It is not the schema that this app is written for.'
    return [{ place: 'manifest.json, $schema', wrong, mend: `Write ${known}.` }]
  }
  const faults = await AppManifestUtils.validateAgainstSchema(written as unknown as TeamsManifest)
  return faults.map((fault) => ({
    place: 'manifest.json',
    wrong: `Against the schema: ${fault.trim()}.`,
    mend: 'See the schema that `$schema` names.',
  }))
}
