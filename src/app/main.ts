// The way in. In the hosted build the first screen stands in the page already: the app takes its place, with the focus
// and a press that came too early kept. In the single file and in development it starts from an empty page.
import { mount, tick } from 'svelte'
import { offline } from '../session/offline.svelte.ts'
import App from './App.svelte'
import './app.css'
import { fetchAgain } from './fetch-again.ts'
import { isFramedByOthers, showWayOut } from './framed.ts'
import { homeAtHand } from './page-at-hand.svelte.ts'

declare global {
  interface Window {
    /** Which button of the first screen was pressed before the app was there to answer (src/build/early.js). */
    earlyPress?: number
  }
}

const focusable = 'a[href], button, select'

async function start(target: HTMLElement): Promise<void> {
  const atHome = target.firstElementChild !== null && /^#?\/?$/.test(location.hash)
  // What is drawn next must be what stands there now.
  if (atHome) await homeAtHand.fetch()
  await pressEnded(target)
  const focused = [...target.querySelectorAll(focusable)].indexOf(document.activeElement ?? target)
  target.replaceChildren()
  mount(App, { target })
  await tick()
  if (!atHome) return
  const put = target.querySelectorAll<HTMLElement>(focusable)[focused]
  if (focused >= 0) put?.focus({ preventScroll: true })
  if (window.earlyPress !== undefined) target.querySelectorAll('button')[window.earlyPress]?.click()
}

/** Until nothing in here is being pressed: a press that ended on what has taken the place of its beginning leads nowhere. */
async function pressEnded(within: HTMLElement): Promise<void> {
  // A finger that rests there for seconds does not hold the app up for ever.
  for (let looks = 0; looks < 60 && within.querySelector(':active'); looks++)
    await new Promise((look) => setTimeout(look, 50))
}

const target = document.getElementById('app')
if (!target) throw new Error('index.html has no element with the id "app".')
if (isFramedByOthers(window)) showWayOut(target)
else {
  const started = start(target)
  // It stores the whole build, so what the first page needs goes first. In development it would serve yesterday's files.
  if (import.meta.env.PROD) void started.then(() => setTimeout(() => void offline.start(), 1500))
}
fetchAgain(
  window,
  (part) => fetch(part, { cache: 'no-store' }),
  () => location.reload(),
)
