import { inWords } from '#lib/i18n/en/in-words.ts';

const counted = (count: number, one: string, many: string) => `${inWords(count)} ${count === 1 ? one : many}`;
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The words of the drawings, captions and tables included. */
export const enGraphics = {
  /** Opens the table under a drawing. */
  figures: 'The figures',
  cities: { islamabad: 'Islamabad', lahore: 'Lahore', karachi: 'Karachi' },
  kinds: { satellite: 'satellite', lunar: 'to the Moon', crewed: 'crewed flight' },
  columns: {
    place: 'Place',
    latitude: 'Latitude',
    longitude: 'Longitude',
    whatIsThere: 'What is there',
    launch: 'Launch',
    date: 'Date',
    rocket: 'Rocket',
    kind: 'Kind',
    site: 'Site',
    step: 'Step',
    state: 'State',
    whatHappens: 'What happens',
    part: 'Part',
    launched: 'Launched',
    said: 'Said',
    by: 'By',
    promise: 'Time given',
    basis: 'From',
    satellite: 'Satellite',
    orbit: 'Orbit',
    condition: 'Condition',
    what: 'What',
    time: 'Time',
    pakistan: 'Pakistan’s',
    others: 'Others’',
    hosts: 'China’s',
    ship: 'Ship',
    event: 'What happened',
    candidates: 'How many',
  },
  /** `33.7° N`; `axis` says which pair of directions. */
  degrees: (value: number, axis: 'latitude' | 'longitude') => {
    const [positive, negative] = axis === 'latitude' ? ['N', 'S'] : ['E', 'W'];
    return `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
  },
  city: 'City',
  launchSite: (launches: number) =>
    `Launch site, ${launches} ${launches === 1 ? 'launch' : 'launches'} in our timeline`,
  /** In place of a figure that no source gives. */
  notPublished: 'not published',
  /** A publisher with the day of what it published. */
  sourceOf: (publisher: string, day: string) => `${publisher}, ${day}`,
  planned: 'planned',
  cancelled: 'cancelled',

  pass: {
    title: 'A pass of Tiangong over Islamabad and Jiuquan',
    description:
      'The Earth from above the equator. The orbit of Tiangong is a straight line that rises at 41.5 degrees; it runs over Islamabad and close by Jiuquan. The launch sites in China are marked.',
    finding: 'One line, two places.',
    /** @param minutes from over Islamabad to nearest Jiuquan, a whole number */
    caption: (minutes: number) =>
      `A pass of Tiangong that climbs over Islamabad is above Jiuquan, where China’s crews set off, about ${inWords(minutes).toLowerCase()} minutes later. Height to scale. Our calculation from the inclination, 41.5°, and the period, about 92 minutes.`,
    orbit: 'Tiangong, 41.5°',
  },
  groundTrack: {
    title: 'The ground track of Tiangong over one day',
    description:
      'A map of the world’s coastlines without borders. The path of the station over the ground swings between 41.5 degrees north and south, each turn some 23 degrees further west. Marked are three cities of Pakistan and the sites of the launches in our timeline; Islamabad, Lahore and Karachi lie in the band.',
    finding: 'Pakistan lies under it.',
    /**
     * @param turns in a day
     * @param minutes as for the pass
     * @param unplaced names of the sites without a published position
     */
    caption: (turns: number, minutes: number, unplaced: readonly string[]) => {
      const missing =
        unplaced.length === 0 ? '' : ` Not marked, because no position is published: ${list.format(unplaced)}.`;
      return `One day of Tiangong, ${turns.toFixed(1)} turns; it never flies further north or south than 41.5°. The bold turn climbs over Islamabad and passes Jiuquan about ${inWords(minutes).toLowerCase()} minutes later; each turn after it lies some 23° further west, because the Earth has turned. Our calculation for a circular orbit, from the inclination and a period of about 92 minutes. Coastlines: Natural Earth; no borders are drawn.${missing}`;
    },
    north: '41.5° N',
    south: '41.5° S',
  },
  stationPlan: {
    title: 'Tiangong in plan, with the ships that visit it',
    description:
      'A schematic plan. Tianhe, the core, stands upright with a round node at its head. The laboratories Wentian and Mengtian lie on either side of the node. A Shenzhou is drawn at the front port of the core, as Shenzhou-22 was on 25 November 2025; others docked at the port that faces the Earth. One of its three seats is marked as the visitor’s. A cargo ship, schematic, is drawn behind the core.',
    finding: 'One seat of three.',
    caption:
      'A visitor comes on the Shenzhou that brings a crew of three. A Shenzhou docks ahead of the core or at the port that faces the Earth; drawn is Shenzhou-22, 25 November 2025, at the front. Schematic and not to scale: our sources give no measurements, so no person stands beside it. Dates are those of launch.',
    shenzhou: 'Shenzhou',
    shenzhouRole: 'brings a crew of three',
    seat: 'Visitor’s seat',
    seatRole: 'one of three',
    tianhe: 'Tianhe',
    wentian: 'Wentian',
    mengtian: 'Mengtian',
    core: 'core',
    laboratory: 'laboratory',
    cargo: 'Cargo ship',
    cargoRole: 'brings supplies',
  },
  launches: {
    title: 'Launches from China for Pakistan, year by year',
    description:
      'A line of years down the page, at true scale, with one mark for each launch and beside it the rocket, the date and the kind.',
    /** @param recent how many of them since `since` */
    finding: (count: number, recent: number, since: number) =>
      recent > 1 && recent < count
        ? `${counted(count, 'launch', 'launches')}, ${inWords(recent).toLowerCase()} of them since ${since}.`
        : `${counted(count, 'launch', 'launches')}.`,
    caption: (pause: { readonly from: number; readonly to: number } | undefined) =>
      `Rockets that left China, or the sea off it, with a satellite of Pakistan’s; one mark a launch, however many satellites it carried.${pause ? ` Between ${pause.from} and ${pause.to} there was none.` : ''}`,
    pause: (years: number) => `${inWords(years)} years without one`,
  },
  payloadSpecialist: {
    title: 'The way of a payload specialist, from selection to return',
    description:
      'A line with six stations: selection and training on the ground, a rise at launch, docking and work in orbit, and the return to the ground. A filled mark is a step that is done, an outlined one is not known to be.',
    finding: 'Experiments, not piloting',
    caption:
      'The payload specialist looks after experiments and equipment and is not one of the ship’s pilots. Filled marks are done; outlined ones were under way or planned, or are not confirmed. The time of training is ISPR’s figure.',
    stages: {
      selection: { name: 'Selection', text: 'Three rounds, completed in early April 2026, by CCTV' },
      training: {
        name: 'Training',
        text: 'About six months at the Astronaut Center of China; under way on 5\u00a0October\u00a02026',
      },
      launch: { name: 'Launch', text: 'On a Long March 2F from Jiuquan' },
      docking: {
        name: 'Docking',
        text: 'Recent flights took about 3.5 hours (Shenzhou-21) and 6.5 (Shenzhou-20); none is published for the visitor',
      },
      work: { name: 'Work', text: 'Experiments and a share of the daily work; no piloting' },
      return: { name: 'Return', text: 'After about a week, as planned' },
    },
    states: {
      done: 'Done',
      'under-way': 'Was under way',
      expected: 'Expected',
      open: 'Was planned',
      overdue: 'Was expected',
      unconfirmed: 'Not confirmed',
      cancelled: 'Cancelled',
      unknown: 'Not known',
    },
    ground: 'on the ground',
    orbit: 'in orbit',
  },
  satellites: {
    title: 'Satellites that China launched for Pakistan: orbit, rocket, day and the last word on each',
    /** @param satellites each in a sentence */
    description: (satellites: readonly string[]) =>
      [
        'One small drawing a satellite: the Earth, the ring of the orbit where its height is told, and a dot for the satellite.',
        ...satellites,
      ].join(' '),
    finding: (count: number) => `${counted(count, 'satellite', 'satellites')}, one by one`,
    caption:
      'Each orbit is in true proportion to its Earth; only the Moon is drawn too near. A full mark: somebody said that it worked. A ring: it stood in a list of SUPARCO’s. Dots: nothing told, of the height or of the satellite.',
    /** One satellite in a sentence; `condition` as a clause. */
    satellite: ({
      name,
      day,
      rocket,
      orbit,
      condition,
    }: Readonly<Record<'name' | 'day' | 'rocket' | 'orbit' | 'condition', string>>) =>
      `${name}: ${day}, ${rocket}; ${orbit}; ${condition}.`,
    orbits: {
      /** Kilometres above the ground. */
      low: (height: number) => `low, about ${height} km`,
      oval: (lowest: number, highest: number, planned: boolean) =>
        `${lowest} to ${highest.toLocaleString('en-GB')} km${planned ? ', as planned' : ''}`,
      geostationary: (longitude: number | undefined) =>
        longitude === undefined
          ? 'geostationary'
          : `geostationary, ${Math.abs(longitude)}° ${longitude < 0 ? 'W' : 'E'}`,
      lunar: 'round the Moon, height not told',
      untold: 'height not told',
    },
    /** @param told what was said of it */
    condition: (told: string, day: string) => `${day}: ${told}`,
    conditionUntold: 'condition not told',
  },
  moon: {
    title: 'A turn of ICUBE-Qamar round the Moon, and the plans for a rover near the south pole',
    /** @param marks each in a sentence */
    description: (marks: readonly string[]) =>
      [
        'A disc, the Moon, is cut along a line that leans. The half above is full: what has happened. The half below is dotted: what was planned. Round it runs a ring with a stroke for each hour of a turn.',
        ...marks,
      ].join(' '),
    finding: 'The Moon between them',
    caption:
      'What lies above the cut has happened. What lies below it was planned, and in September 2026 the plan was reported changed; what it replaced is struck through. The digests write of a payload: that it is the rover is our reading.',
    /** What the ring is; sentences. */
    turn: (day: string, hours: number) => [
      `Parted from Chang’e-6 on ${day} and took its first picture that day.`,
      `One turn took about ${inWords(hours).toLowerCase()} hours: the ring is a clock, an hour a stroke. Its height is not in our sources.`,
    ],
    orbit: (name: string, sentences: readonly string[]) => `${name}. ${sentences.join(' ')}`,
    pole: 'Near the south pole',
    site: (name: string) => `${name}: the place planned for Pakistan’s rover`,
    siteNamed: (name: string) => `Near the south pole. ${name}: the place planned for Pakistan’s rover.`,
    plan: (time: string, by: string, replaced: boolean) => `${time}: ${by}${replaced ? ', since replaced' : ''}.`,
    landing: (by: string) => `Flight of the rover, ${by}`,
    /** Of a satellite: its orbit was reached. */
    reached: 'orbit reached',
    replaced: 'replaced',
    inForce: 'reported in September 2026',
    hours: (hours: number) => `about ${hours} hours a turn`,
  },
  placesOffered: {
    title: 'Places that China offered to others or shared with them',
    /** @param offers each in a sentence */
    description: (offers: readonly string[]) =>
      ['One circle for each place; a disc that is cut is Pakistan’s.', ...offers].join(' '),
    finding: 'After Pakistan, who?',
    caption:
      'One circle for each place that China offered or shared; the cut disc is Pakistan’s, the pale ones are China’s own. Full: taken up. A ring: allowed or planned. Dots: for the next seat our sources name no country.',
    offer: (name: string, told: string, day: string) => `${day}: ${name}. ${told}.`,
    states: { taken: 'taken up', planned: 'allowed or planned', open: 'nobody named' },
  },
  promisedDates: {
    title: 'Times that were given for a first flight of a Pakistani, by the day on which each was given',
    /** @param promises each in a sentence */
    description: (promises: readonly string[], newest: string | undefined) =>
      [
        'A line leans up to the right: on it, the day on which something was said is the day that it was about. Level bars run towards it.',
        ...promises,
        ...(newest === undefined ? [] : [`Our newest source is of ${newest}; after it the line is dotted.`]),
      ].join(' '),
    finding: 'The date that moved',
    caption:
      'Each level bar is a time that was given for the first flight of a Pakistani. It begins on the day on which it was given; where it meets the leaning line, that time had come.',
    /** One promise in a sentence. */
    promise: (promise: string, by: string, said: string) => `${said}, ${by}: ${promise}.`,
    said: (by: string, said: string) => `${by}, ${said}`,
    axis: 'The day on which it was said',
    today: 'the day itself',
    newest: 'Our newest source',
    newestOf: (day: string) => `Our newest source: ${day}`,
  },
  ships: {
    title: 'Four ships at Tiangong from April 2025: who went up in each, and who came home in it',
    description:
      'A frame for each ship, as long as it was in orbit, on one scale of time. In it a thick line: the crew that it was to bring home. Dots lead from ship to ship where a crew had lost its own.',
    finding: 'Up in one ship, home in another',
    caption:
      'A frame is a ship in orbit; the thick line in it, the crew that it was to bring home. A cracked window left one crew without a ship, and then the next: the dots.',
    /** What happened to a ship, without the day. `crew` is the name of its commander. */
    up: (crew: string | undefined) => (crew === undefined ? 'Up, empty' : `Up with ${crew}’s crew`),
    down: (crew: string | undefined) => (crew === undefined ? 'Down, empty' : `Down with ${crew}’s crew`),
    damage: 'Cracks in a window',
    /** The same with the ship's name, to stand alone. */
    upIn: (ship: string, crew: string | undefined) =>
      crew === undefined ? `${ship} up, empty` : `${ship} up with ${crew}’s crew`,
    downIn: (ship: string, crew: string | undefined) =>
      crew === undefined ? `${ship} down, empty` : `${ship} down with ${crew}’s crew`,
    damageOf: (ship: string) => `Cracks in a window of ${ship}`,
    /** A date that is about right. */
    about: (day: string) => `about ${day}`,
    sentence: (event: string, day: string) => `${day}: ${event}.`,
    numbers: 'How the numbers moved',
    planned: 'Planned',
    became: 'Became',
    flewEmpty: 'Flew empty',
    renumbered: (ship: string, became: string, note: string) => `Planned as ${ship}, became ${became}: ${note}.`,
    /** Under the last of the numbers. */
    visitor: (ship: string) =>
      `That the visitor from Pakistan was to go up on ${ship} is an inference of the newsletter China in Space.`,
  },
  candidates: {
    title: 'How many candidates there were, as it was told, and the one seat',
    description:
      'Rings to count, one a person: full for those who were told of, dotted for the rest of a span. Then two discs of one size, and from each a line to one open seat.',
    finding: 'From many to one',
    caption:
      'One ring a person, dotted for the span of a count. The list had several lengths as it was told; two of them are one man’s, of one day. Two passed. One seat was to be filled; our sources do not say by whom.',
    count: (least: number, most: number) => (least === most ? String(least) : `${least}–${most}`),
    told: (count: string, by: string, said: string) => `${said}, ${by}: ${count}.`,
    named: (name: string, day: string) => `${name}, named on ${day}.`,
    names: (day: string) => `Their names: ${day}`,
    seat: 'One seat',
  },
};
