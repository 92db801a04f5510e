// `schema`: writes the JSON Schemas that give editors completion and a first warning.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../json-schema.ts'
import type { Command } from './command.ts'

const FOLDER = join(import.meta.dirname, '..')

export const schemaCommand: Command = {
  usage: '',
  does: 'writes the JSON Schemas for editors again, after a change to the flow language',
  help: `They stand in src/flow-language/*.schema.json; each content file may name its own in its first line.`,
  async run(_, streams) {
    for (const [name, text] of jsonSchemas()) {
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
