// Where our advice on a real case is not what was done or what experts would have said, and why: in words.

/** Where our first choice is acceptable but is not the design that was used. */
export const OTHER_CHOICE: Record<string, string> = {
  'home-detention-curfew-rdd-2011':
    'Matching comes before the cut-off design: nobody said how many were near the line, so 2,000 there cannot be assumed.',
  'citizenship-stepped-wedge-probation-2013':
    'Six offices are too few to randomise and the outcome takes over a year, so the comparison of early with late offices leads.',
  'vru-national-2022':
    'The synthetic control that was used has the same caveats as difference-in-differences; the order for mixed schemes breaks the tie.',
  'part-night-lighting-2015':
    'Roads that changed later were there to compare with, so the comparison comes before the series alone.',
}

/** Designs experts would call wrong that stay open here with caveats, though never as the first choice. */
export const LEFT_OPEN: Record<string, string> = {
  'hospital-navigators-multisite-2022 im-rct':
    'Called premature. Nobody had asked whether chance could decide; six caveats say what must be settled first.',
  'start-mst-2018 im-did':
    'A lottery is available, so it is offered only as a fallback, and only if another comparison is found.',
}

/** Where what was done is possible, and something else comes first. */
export const LATER: Record<string, string> = {
  'mopac-victim-satisfaction-drivers-2019':
    'Nobody had checked that the fall was real, so existing records come first and the driver analysis follows. That ' +
    'answer is among the least sure of its coding.',
}

/** Where what was done is not among the methods shown. */
export const NOT_SHOWN: Record<string, string> = {
  'hospital-navigators-multisite-2022':
    'Agreed that no impact study was to be had yet. What was done is called a pilot here, and a pilot is offered before or ' +
    'soon after the start; this scheme had run for some time, so we begin with a process evaluation.',
}

/** Recommended by us and not on the experts’ list. */
export const BESIDES: Record<string, string> = {
  'riots-2011-arrestee-profile bg-admin':
    'The experts’ words have no name for it: the profile was made by linking crime, conviction and stop records.',
  'mopac-victim-satisfaction-drivers-2019 bg-admin': 'To see whether the fall is real, before explaining it.',
  'cardiff-cba-2014 mo-min': 'Everybody is told to keep minimum records.',
  'cardiff-cba-2014 mo-perf': 'Everybody is told to track delivery.',
  'cardiff-cba-2014 ec-4e': 'The clients also wanted a view of who gains, and this gives one.',
}

/** Used beside the main method, and not recommended here. */
export const USED_TOO: Record<string, string> = {
  'mopac-victim-satisfaction-drivers-2019 bg-survey':
    'The survey existed already, so the why line counts it as where the reasons are recorded.',
  'riots-2011-arrestee-profile ex-drivers':
    'It asks why, so it belongs to the why line. The study itself was descriptive.',
}
