// `check`: everything wrong with the content, with file, line and column.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Answers } from '../../engine/index.ts'
import { checkFlow } from '../check/index.ts'
import type { Compiled } from '../compile.ts'
import { inFileOrder, isError } from '../faults.ts'
import { placeFinding } from '../where.ts'
import { loadContent, type Command } from './command.ts'

interface Found {
  file: string
  line: number
  column: number
  level: 'error' | 'warning'
  code: string
  message: string
  nearest?: string
  flow?: string
  witness?: Answers
}

export const checkCommand: Command = {
  usage: '[--json]',
  does: 'everything wrong with the content, with file, line and column',
  help: `Faults in a file (a misspelt id, a missing text) come from reading it; findings (a rule that can never fire)
from trying all answers. An error stops a release; a warning asks for a look. The exit code is 1 if there is an error.
flows/README.md explains each finding. With --json: {"ok", "errors", "warnings", "findings": [{file, line, column,
level, code, message, nearest, flow, witness}]}.`,
  options: { json: { type: 'boolean' } },
  async run({ options, folder }, streams) {
    const compiled = loadContent(folder)
    const findings = inFileOrder([...faultsIn(compiled, folder), ...findingsIn(compiled)])
    const errors = findings.filter(isError).length
    const warnings = findings.length - errors
    if (options['json']) {
      await streams.out(`${JSON.stringify({ ok: !errors, errors, warnings, findings }, null, 2)}\n`)
    } else {
      for (const finding of findings) await streams.out(inWords(finding))
      const flows = compiled.lines.map(({ id }) => id).join(', ')
      await streams.out(`${errors} errors, ${warnings} warnings${flows ? ` (checked: ${flows})` : ''}\n`)
    }
    return errors ? 1 : 0
  },
}

function faultsIn({ faults, sources }: Compiled, folder: string): Found[] {
  if (sources.length || faults.length) return [...faults]
  const file = pathToFileURL(resolve(folder)).pathname
  return [
    { file, line: 1, column: 1, level: 'error', code: 'yaml', message: 'There is no flow in this folder.' },
  ]
}

function findingsIn(compiled: Compiled): Found[] {
  return compiled.flows
    .filter(({ state }) => state === 'open')
    .flatMap((flow) => checkFlow(flow).findings)
    .map((finding) => placeFinding(finding, compiled))
    .map(({ file, line, column, level, code, message, flow, witness }) => {
      return { file, line, column, level, code, message, flow, ...(witness && { witness }) }
    })
}

function inWords({ file, line, column, level, code, message, witness }: Found): string {
  const shown = witness ? `\n    Shown by: ${JSON.stringify(witness)}` : ''
  return `${file}:${line}:${column}: ${level}: ${message} [${code}]${shown}\n`
}
