// What most people will do with the one file: open it from a disk with the network gone, walk a line to its verdict, keep
// the work and take the advice away in Word.
import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { strFromU8, unzipSync } from 'fflate'
import { resolve, type Answers } from '../../src/engine/index.ts'
import { flowCalled } from '../content/content.ts'
import { expect, singleFile, test } from './fixtures.ts'

const works = flowCalled('works')
const example = works.examples[0]!

test('a line from its first question to Word and a saved file, and all of it there the next day', async ({
  page,
  context,
}) => {
  const file = pathToFileURL(singleFile).href
  const heading = page.getByRole('heading', { level: 1 })
  await context.setOffline(true)
  await page.goto(file)
  await page
    .getByRole('link', { name: /^Works/ })
    .first()
    .click()

  let given: Answers = {}
  for (let { current } = resolve(works, given); current !== null; { current } = resolve(works, given)) {
    const asked = works.questions.find(({ id }) => id === current)!
    const answer = example.answers[current] ?? asked.options.at(-1)!.id
    await expect(heading).toHaveText(asked.text)
    for (const id of typeof answer === 'string' ? [answer] : answer) {
      await page.locator(`input[value="${id}"]`).check()
    }
    await page.getByRole('button', { name: 'Continue' }).click()
    given = { ...given, [current]: answer }
  }
  await expect(page).toHaveURL(/#\/works\/result/)
  await expect(heading).toContainText(/cluster randomised trial/i)
  const verdict = (await heading.textContent())!.trim()

  await page.getByRole('link', { name: /^Take it away/ }).click()
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word document', exact: true }).click(),
  ])
  const parts = unzipSync(new Uint8Array(await readFile(await word.path())))
  expect(strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')).toContain(verdict)

  await page.goto(`${file}#/saved`)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Save “/ }).click(),
  ])
  const { parts: kept } = JSON.parse(await readFile(await saved.path(), 'utf8')) as {
    parts: Record<string, { answers: Answers }>
  }
  expect(kept['answers:works']?.answers).toEqual(given)

  // The next day, from the same file.
  await page.goto('about:blank')
  await page.goto(`${file}#/works/result`)
  await expect(heading).toHaveText(verdict)
})
