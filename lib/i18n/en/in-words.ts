const numbers = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
  'Thirteen',
  'Fourteen',
  'Fifteen',
  'Sixteen',
  'Seventeen',
  'Eighteen',
  'Nineteen',
];
const tens = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];

/** Capitalised, for the start of a sentence; figures from 100 on. */
export function inWords(count: number): string {
  const small = numbers[count];
  if (small !== undefined) return small;
  const ten = tens[Math.floor(count / 10)];
  if (ten === undefined) return String(count);
  const unit = numbers[count % 10]?.toLowerCase();
  return count % 10 === 0 || unit === undefined ? ten : `${ten}-${unit}`;
}
