import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'run-ts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a program of two files and returns the path to run. */
function program(name: string, code: string, says: string) {
  writeFileSync(join(folder, `${name}-part.ts`), `export const says: string = ${JSON.stringify(says)}`)
  const entry = join(folder, `${name}.ts`)
  writeFileSync(entry, `import { says } from './${name}-part.ts'\n${code}`)
  return entry
}

const runTs = 'src/build/run-ts.mjs'

test('passes on arguments, stdin and the exit code, and adds nothing to stdout', () => {
  const entry = program(
    'echo',
    `import { readFileSync } from 'node:fs'
    console.log(says, process.argv.slice(2).join(), readFileSync(0, 'utf8'), import.meta.dirname)
    process.exitCode = 3`,
    'hello',
  )
  const { stdout, status } = spawnSync(process.execPath, [runTs, entry, 'a', '--b'], {
    input: 'in',
    encoding: 'utf8',
  })
  expect(stdout).toBe(`hello a,--b in ${folder}\n`)
  expect(status).toBe(3)
})

test('notices when an imported file has changed', () => {
  const entry = program('change', 'console.log(says)', 'before')
  expect(execFileSync(process.execPath, [runTs, entry], { encoding: 'utf8' })).toBe('before\n')
  program('change', 'console.log(says)', 'afterwards')
  expect(execFileSync(process.execPath, [runTs, entry], { encoding: 'utf8' })).toBe('afterwards\n')
})

test('an error points at the TypeScript line', () => {
  const entry = program('fail', 'console.log(says)\n\nthrow new Error("broken")', '')
  const { stderr, status } = spawnSync(process.execPath, [runTs, entry], { encoding: 'utf8' })
  expect(stderr).toContain('fail.ts:4')
  expect(status).toBe(1)
})
