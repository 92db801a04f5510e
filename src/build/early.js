// Runs before anything is drawn, from within the page: shows the first screen or, where the address wants another page,
// that it is being fetched; keeps a press of a button until the app is there to answer it; has the colours chosen; and
// keeps a slow line free of the typeface.
;(() => {
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('thinking-professionals:theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Storage is blocked: colours as the device has them.
  }
  // Its bytes would come between the reader and what answers them, so it waits for the next page (src/app/typeface.ts).
  const [visit] = performance.getEntriesByType('navigation')
  if (visit instanceof PerformanceNavigationTiming && visit.responseStart - visit.requestStart > 300)
    root.dataset.letters = 'device'
  const look = () => (root.dataset.screen = /^#?\/?$/.test(location.hash) ? 'first' : 'other')
  look()
  addEventListener('hashchange', look)
  addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element && target.closest('#app button')
    const buttons = [...document.querySelectorAll('#app button')]
    if (pressed) Object.assign(window, { earlyPress: buttons.indexOf(pressed) })
  })
})()
