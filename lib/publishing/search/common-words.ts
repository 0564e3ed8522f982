/** Words that stand in nearly every text and tell none from another; among other words they are not looked for. Folded, in the singular. */
export const commonWords: ReadonlySet<string> = new Set(
  [
    'a an the of to in on at and or is are was were be been for by with from as it its that this which who whom whose what when where how why did do does done has have had will would can could about',
    'کا کی کے میں سے کو نے پر اور یا ہے ہیں تھا تھی تھے ہو ہوا ہوی گا گی گے یہ وہ کون کیا کب کہاں کیسے کیوں جو تک ایک',
  ]
    .join(' ')
    .split(' '),
);
