// `schema`: writes the JSON Schemas that give editors completion and a first warning.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../json-schema.ts'
import { BID_SCHEMA, bidSchema } from '../bid-schema.ts'
import { loadContent, type Command } from './command.ts'

const FOLDER = join(import.meta.dirname, '..')

export const schemaCommand: Command = {
  usage: '',
  does: 'writes the JSON Schemas for editors again, after a change to the flow language',
  help: `They stand in src/flow-language/*.schema.json; each content file may name its own in its first line.
bid.schema.json, for \`vet\`, is made from the content: write it again after a change to flows/vetting.yaml.`,
  async run({ folder }, streams) {
    const { vetting, flows, library } = loadContent(folder)
    const bids = vetting ? [[BID_SCHEMA, bidSchema(vetting, flows, library)] as const] : []
    for (const [name, text] of [...jsonSchemas(), ...bids]) {
      const path = join(FOLDER, name)
      if (read(path) === text) continue
      writeFileSync(path, text)
      await streams.out(`${name} written\n`)
    }
    return 0
  },
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
