/** Natural Earth's land, without borders. */
declare module 'world-atlas/land-110m.json' {
  const topology: Parameters<typeof import('topojson-simplify').presimplify>[0];

  // biome-ignore lint/style/noDefaultExport: so a JSON module is declared
  export { topology as default };
}
declare module 'world-atlas/land-50m.json' {
  const topology: Parameters<typeof import('topojson-simplify').presimplify>[0];

  // biome-ignore lint/style/noDefaultExport: so a JSON module is declared
  export { topology as default };
}
