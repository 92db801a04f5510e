// Both things we ship start, from where people will really open them.
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, singleFile, test } from './fixtures.ts'

test('the hosted build starts under its content security policy', async ({ page }) => {
  await page.goto('./')
  // The first screen stands there without any script; this comes with the app.
  await expect(page.getByRole('combobox', { name: 'Colours' })).toBeAttached()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /default-src 'none'; script-src 'self'/)
})

test('in both builds no text becomes a page or a script by itself, where browsers know Trusted Types', async ({
  page,
  faults,
}) => {
  for (const build of ['./', pathToFileURL(singleFile).href]) {
    await page.goto(build)
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
    await expect(policy).toHaveAttribute(
      'content',
      /require-trusted-types-for 'script'; trusted-types \S+ \S+$/,
    )
    await expect(policy).not.toHaveAttribute('content', /unsafe/)
    const taken = await page.evaluate(async () => {
      const tries: Record<string, () => unknown> = {
        page: () => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'),
        worker: () => new Worker('data:text/javascript,1'),
        policy: () => Reflect.get(window, 'trustedTypes').createPolicy('another', {}),
      }
      const taken = Object.keys(tries).filter((name) => {
        try {
          tries[name]!()
          return 'trustedTypes' in window
        } catch {
          return false
        }
      })
      // Until every refusal has been told.
      await new Promise((told) => setTimeout(told, 100))
      return taken
    })
    expect(taken).toEqual([])
  }
  await page.close()
  faults.splice(0)
})

test('the single file starts from disk, in a folder with an awkward name, asking for nothing', async ({
  page,
  browserName,
}, info) => {
  const folder = info.outputPath('My Documents é #1')
  await mkdir(folder, { recursive: true })
  const copy = join(folder, 'tool (copy).html')
  await copyFile(singleFile, copy)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const address = pathToFileURL(copy).href
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(asked.filter((url) => !url.startsWith('data:') && url !== address)).toEqual([])
  // Firefox tells of every request but those to the disk.
  if (browserName !== 'firefox') expect(asked).toContain(address)
})

test('the single file runs nothing but what is in it', async ({ page, faults }) => {
  await page.goto(pathToFileURL(singleFile).href)
  await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'document.title = "taken over"'
    } catch {
      // Where Trusted Types are known, not even the text is taken.
    }
    document.body.append(script)
  })
  await expect.poll(() => faults.join('\n')).toContain('blocked by the content security policy')
  expect(await page.title()).not.toBe('taken over')
  await page.close()
  faults.splice(0)
})

test('both builds refuse whatever is not theirs, each kind by its own part of the policy', async ({
  page,
  faults,
}) => {
  for (const build of ['./', pathToFileURL(singleFile).href]) {
    await page.goto(build)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const made = await page.evaluate(async () => {
      const refused = new Set<string>()
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        refused.add(effectiveDirective),
      )
      const elsewhere = 'http://127.0.0.1:9/x'
      const add = (tag: string, parts: object) => {
        const element = Object.assign(document.createElement(tag), parts)
        document.body.append(element)
        return element
      }
      add('img', { src: elsewhere })
      add('video', { src: elsewhere })
      add('iframe', { src: elsewhere })
      add('style', { textContent: 'h1 { color: red }' })
      add('base', { href: elsewhere })
      document.body.setAttribute('style', 'color: red')
      fetch(elsewhere).catch(() => undefined)
      ;(add('form', { action: elsewhere, method: 'post' }) as HTMLFormElement).submit()
      // Not at once: what a test says by itself may make code of text.
      const made = await new Promise((done) =>
        setTimeout(() => {
          try {
            done((0, eval)('1 + 1'))
          } catch {
            done('nothing')
          }
        }, 500),
      )
      Object.assign(window, { refused })
      return made
    })
    expect(made).toBe('nothing')
    // Some are told by another process of the browser, in its own time.
    await expect
      .poll(() => page.evaluate(() => [...(Reflect.get(window, 'refused') as Set<string>)]))
      .toEqual(
        expect.arrayContaining([
          ...['img-src', 'media-src', 'frame-src', 'connect-src', 'base-uri', 'form-action'],
          ...['style-src-elem', 'style-src-attr'],
        ]),
      )
  }
  await page.close()
  faults.splice(0)
})

test('one request to another host would fail a test', async ({ page, faults }) => {
  await page.goto('about:blank')
  await page.setContent('<img src="http://elsewhere.example/x.png" alt="">')
  await expect.poll(() => faults.join()).toContain('request elsewhere: http://elsewhere.example/x.png')
  await page.close()
  faults.splice(0)
})
