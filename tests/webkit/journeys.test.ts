// The main journeys in WebKit, hosted and from a file on disk: a line walked by mouse and by keyboard to its result, kept
// through a reload and taken away in files, and every kind of page opened. What is built in dist/ is what is tried.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { resolve as walk, type Answers } from '../../src/engine/index.ts'
import { flowCalled } from '../content/content.ts'
import { catchFiles, type Handed } from '../journeys/catch-files.ts'
import { freePort, until, WebKit } from './webkit.ts'

const root = resolve(import.meta.dirname, '../..')
const works = flowCalled('works')
const example = works.examples[0]
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const ENTER = '\uE007'
const SPACE = ' '

let server: ChildProcess
let address = ''
let page: WebKit

beforeAll(async () => {
  const port = await freePort()
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort']
  server = spawn(process.execPath, args, { cwd: root, stdio: 'ignore' })
  address = `http://127.0.0.1:${port}/`
  await until('the server', async () => (await fetch(address)).ok)
  page = await WebKit.start()
})

afterAll(async () => {
  await page?.close()
  server?.kill()
})

const heading = () => page.run<string>('return document.querySelector("h1")?.textContent ?? ""')
const place = () => page.run<string>('return location.hash.split("?")[0]')

/** Goes from question to question as a reader would, with `choose` to pick one answer. */
async function walkTo(
  answers: Answers,
  choose: (question: string, answer: string | readonly string[]) => Promise<void>,
) {
  let given: Answers = {}
  for (let { current } = walk(works, given); current !== null; { current } = walk(works, given)) {
    const question = current
    const asked = works.questions.find(({ id }) => id === question)
    const answer = answers[question] ?? asked?.options.at(-1)?.id ?? ''
    await until(question, async () => (await place()) === `#/works/${question}`)
    await choose(question, answer)
    given = { ...given, [question]: answer }
  }
  await until('the result', async () => (await place()) === '#/works/result')
}

async function axe(): Promise<string[]> {
  await page.run(axeScript)
  await page.run(
    'window.found = null; axe.run().then(({ violations }) => { window.found = violations.map(({ id, nodes }) => id + " at " + nodes[0].target) })',
  )
  return until('axe', () => page.run<string[] | null>('return window.found'))
}

/** Presses the button with these words, and returns the file that the page offers then. */
async function take(words: string): Promise<Handed & { bytes: Uint8Array }> {
  await page.run('window.handed = null; window.handedOver = (file) => { window.handed = file }')
  await until(words, () =>
    page.run<boolean>(
      `const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes(arguments[0]))
       button?.click()
       return !!button`,
      words,
    ),
  )
  const file = await until('the file', () => page.run<Handed | null>('return window.handed'))
  return { ...file, bytes: new Uint8Array(Buffer.from(file.base64, 'base64')) }
}

describe.each([
  ['hosted', () => address],
  ['from disk', () => pathToFileURL(join(root, 'dist/thinking-professionals.html')).href],
])('%s', (_, home) => {
  test('a line by mouse, to a result that survives a reload', async () => {
    await page.goto(home())
    await until('the first screen', async () => /find out/i.test(await heading()))
    expect(await axe()).toEqual([])
    await page.run('location.hash = "#/works"')
    await walkTo(example?.answers ?? {}, async (question, answer) => {
      for (const id of typeof answer === 'string' ? [answer] : answer) {
        await until(id, () =>
          page.run('return !!document.querySelector(arguments[0])', `input[value="${id}"]`),
        )
        await page.run(
          'document.querySelector(arguments[0]).closest("label").click()',
          `input[value="${id}"]`,
        )
      }
      expect(question).toBeTruthy()
      await page.click('form button[type="submit"]')
    })
    await until('the verdict', async () => /within reach|possible|feasible|early/i.test(await heading()))
    const told = await heading()
    await page.reload()
    await until('the same verdict', async () => (await heading()) === told)

    await page.run(`(${String(catchFiles)})()`)
    await page.run('location.hash = "#/brief/works"')
    const word = await take('Word document')
    expect(word.name).toMatch(/\.docx$/)
    const parts = unzipSync(word.bytes)
    expect(strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')).toContain(told.trim())
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/')).length).toBeGreaterThan(1)
    await page.run('location.hash = "#/saved"')
    const { bytes } = await take('Save to a file')
    expect(JSON.parse(strFromU8(bytes))).toMatchObject({ kind: 'thinking-professionals evaluation' })
    await page.run('localStorage.clear()')
  })

  test('the same by keyboard alone', async () => {
    // From the start: an address inside the app would go on from where the last walk ended.
    await page.goto(home())
    await page.reload()
    await page.run('location.hash = "#/works"')
    await walkTo(example?.answers ?? {}, async (_, answer) => {
      for (const id of typeof answer === 'string' ? [answer] : answer) {
        await until(id, () =>
          page.run('return !!document.querySelector(arguments[0])', `input[value="${id}"]`),
        )
        await page.run('document.querySelector(arguments[0]).focus()', `input[value="${id}"]`)
        await page.press(SPACE)
      }
      await page.run('document.querySelector("form button[type=submit]").focus()')
      await page.press(ENTER)
    })
    await page.run('localStorage.clear()')
  })

  test.each([
    ...[
      '#/journey',
      '#/map',
      '#/map/works',
      '#/methods',
      '#/methods/im-crct',
      '#/calculators',
      '#/calculators/two-means',
    ],
    ...[
      '#/costs',
      '#/worth',
      '#/logic-model',
      '#/saved',
      '#/search',
      '#/desk',
      '#/findings/M5',
      '#/training',
      '#/room',
    ],
    ...['#/cases', '#/glossary', '#/sources', '#/data', '#/about'],
    ...['#/accessibility', '#/changes', '#/licences', '#/findings', '#/training/bwv-lottery'],
  ])('%s opens', async (hash) => {
    await page.goto(home())
    await page.run('location.hash = arguments[0]', hash)
    await until('its heading', async () => {
      const said = await heading()
      return said !== '' && !/find out what you can find out/i.test(said) && (await place()).startsWith(hash)
    })
    expect(await heading()).not.toMatch(/wrong|not found|could not/i)
    expect(
      await page.run<number>('return document.documentElement.scrollWidth - innerWidth'),
    ).toBeLessThanOrEqual(0)
  })
})
