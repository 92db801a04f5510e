// What the first screen holds that is the same for everybody was drawn when the app was built (src/build/prerender.ts). The
// app takes it over as it stands, so that neither its words nor its map are fetched and drawn a second time.

/** The body of the home page; null where no first screen was drawn, as in the single file. Read before it is cleared away. */
export const drawnHomeBody = document.querySelector<HTMLElement>('#app [data-same-for-all]')
