// For tests: calls the command line on the toy content and gathers what it writes.
import { TOY_FOLDER } from './read-toys.ts'
import { run } from '../../src/flow-language/cli/main.ts'

/** Runs a command as if typed; without input, standard input is a keyboard. */
export async function call(
  argv: readonly string[],
  input?: string | AsyncIterable<string>,
  onOut?: (text: string) => void,
  folder = TOY_FOLDER,
): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  async function* whole(text: string) {
    yield text
  }
  const code = await run([...argv, '--folder', folder], {
    input: typeof input === 'object' ? input : whole(input ?? ''),
    isKeyboard: input === undefined,
    out: (text) => {
      out += text
      onOut?.(text)
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

/** The lines of an NDJSON output. */
export function linesOf(out: string): Record<string, unknown>[] {
  const lines = out.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
