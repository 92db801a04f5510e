// Whose work is in the tool, as each build says itself; and that large workbooks can still be packed by workers.
import { readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, singleFile, test } from './fixtures.ts'

/** What both builds surely hold; the list itself is made from what they do hold. */
const works = [
  'svelte',
  'xstate',
  'docx',
  'nanoid',
  'fflate',
  'd3-array',
  'jstat',
  'minisearch',
  'idb-keyval',
]
const more = ['write-excel-file', 'uqr', 'yaml', 'valibot', 'tailwindcss', 'Commissioner (typeface)']

for (const [build, address] of [
  ['hosted', './'],
  ['single', pathToFileURL(singleFile).href],
] as const) {
  test(`the ${build} build names every package in it with its licence in full`, async ({ page, axe }) => {
    await page.goto(`${address}#/about`)
    await page.getByRole('link', { name: 'Everything in this tool that others made' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whose work is in this tool')
    const named = await page.locator('main details').evaluateAll((all) =>
      all.map((each) => ({
        name: (each.querySelector('summary')?.textContent ?? '').trim().replace(/ \d[\w.-]*$/, ''),
        length: each.querySelector('.licence')?.textContent?.length ?? 0,
      })),
    )
    for (const name of [...works, ...more]) {
      const found = named.filter((each) => each.name === name)
      expect(found, `${name} among ${named.map((each) => each.name).join(', ')}`).toHaveLength(1)
      expect(found[0]!.length, name).toBeGreaterThan(500)
    }
    await page.getByText('Commissioner (typeface)').click()
    await expect(page.getByText(/SIL OPEN FONT LICENSE Version 1.1 -/)).toBeVisible()
    await axe()
  })
}

test('a workbook too large for one go is packed by workers, which the policy lets start', async ({
  page,
}) => {
  const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url))
  const writer = readdirSync(assets).find((name) => /^xlsx-.*\.js$/.test(name))
  expect(writer).toBeDefined()
  await page.goto('./')
  const size = await page.evaluate(async (name) => {
    const { href } = new URL(`./assets/${name}`, location.href)
    const parts = (await import(href)) as Record<string, (workbook: unknown) => Promise<Blob>>
    const rows = Array.from({ length: 9000 }, (_, n) => [`Row ${n} ${Math.sin(n)}`, `=${n}`])
    const columns = [
      { title: 'A', width: 20 },
      { title: 'B', width: 20 },
    ]
    const workbook = { title: 'Large', subtitle: '', sheets: [{ name: 'Rows', says: '', columns, rows }] }
    for (const made of Object.values(parts)) {
      if (typeof made === 'function' && made.length === 1) return (await made(workbook)).size
    }
    return 0
  }, writer!)
  expect(size).toBeGreaterThan(50_000)
})
