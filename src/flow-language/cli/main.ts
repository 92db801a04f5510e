// Finds the command, reads its options, and turns what goes wrong into a message and an exit code.
import { parseArgs } from 'node:util'
import { suggestion } from '../nearest.ts'
import { adviseCommand } from './advise.ts'
import { checkCommand } from './check.ts'
import { Stop, type Command, type Streams } from './command.ts'
import { mapCommand } from './map.ts'
import { schemaCommand } from './schema.ts'
import { statsCommand } from './stats.ts'
import { vetCommand } from './vet.ts'
import { whatIfCommand } from './what-if.ts'

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  advise: adviseCommand,
  'what-if': whatIfCommand,
  vet: vetCommand,
  map: mapCommand,
  stats: statsCommand,
  schema: schemaCommand,
}

/** Runs one command. Output goes to `streams`; the exit code comes back. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const asked = name !== undefined
    const text = overview()
    if (asked) await streams.out(text)
    else streams.err(text)
    return asked ? 0 : 2
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    streams.err(`There is no command \`${name}\`. ${suggestion(name, Object.keys(COMMANDS)).hint}\n`)
    return 2
  }
  try {
    const options = {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      folder: { type: 'string' },
    } as const
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...options, ...command.options },
      allowPositionals: true,
    })
    if (values['help']) {
      await streams.out(`npm run flow -- ${name} ${command.usage}\n\n${command.help}\n`)
      return 0
    }
    const most = command.usage.match(/\b[A-Z]{3,}\b/g)?.length ?? 0
    if (positionals.length > most)
      throw new Stop(`${positionals[most]} is one word too many. Usage: ${name} ${command.usage}`, 2)
    return await command.run(
      { words: positionals, options: values, folder: values.folder ?? 'flows' },
      streams,
    )
  } catch (error) {
    const stopped = error instanceof Stop
    if (!stopped && !String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error
    streams.err(`${(error as Error).message}\n`)
    return stopped ? error.code : 2
  }
}

function overview(): string {
  const names = Object.keys(COMMANDS)
  const width = Math.max(...names.map((name) => `${name} ${COMMANDS[name]?.usage}`.length))
  const lines = names.map(
    (name) => `  ${`${name} ${COMMANDS[name]?.usage}`.padEnd(width)}  ${COMMANDS[name]?.does}`,
  )
  return `npm run flow -- COMMAND\n\n${lines.join('\n')}\n\nEvery command takes --help, and --folder DIR for content elsewhere than in flows/.\n`
}
