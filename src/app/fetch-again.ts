// Firefox remembers, for as long as a page is open, that a part of it could not be fetched, and asks for it no more however
// often “Try again” is pressed. Once the part can be had, the page begins anew instead: all of it is kept on the device.

/**
 * Listens for parts that cannot be fetched, as Vite tells of them.
 * @param reach fetches an address, to see whether it can be had by now
 * @param restart begins the page anew; called when a part fails twice though it can be had
 */
export function fetchAgain(
  page: EventTarget,
  reach: (address: string) => Promise<{ ok: boolean }>,
  restart: () => void,
): void {
  const failed = new Set<string>()
  page.addEventListener('vite:preloadError', (event) => {
    // WebKit does not say which part it was: then the page itself stands for it.
    const part = /https?:\S+\.js/.exec(String(Reflect.get(event, 'payload')))?.[0] ?? './'
    if (!failed.has(part)) failed.add(part)
    else
      void reach(part).then(
        ({ ok }) => ok && restart(),
        () => {},
      )
  })
}
