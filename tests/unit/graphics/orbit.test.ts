import { describe, expect, it } from 'vitest';
import { minutesToJiuquan, pass } from '#lib/graphics/jiuquan-pass.ts';
import { closestApproach, distance, driftATurn, groundPoint, period, turnsADay } from '#lib/graphics/orbit.ts';
import { cities, jiuquan } from '#lib/graphics/places.ts';

const everyTenSeconds = Array.from({ length: period * 6 + 1 }, (_, step) => groundPoint(step / 6, pass.node));

describe('the ground track', () => {
  it('turns back at 41.5 degrees, north and south', () => {
    const latitudes = everyTenSeconds.map(({ lat }) => lat);

    expect(Math.max(...latitudes)).toBeCloseTo(41.5, 1);
    expect(Math.min(...latitudes)).toBeCloseTo(-41.5, 1);
  });

  it('crosses the equator 23.0 to 23.2 degrees further west each turn', () => {
    const [first, next] = [groundPoint(0, pass.node), groundPoint(period, pass.node)];

    expect(next.lat).toBeCloseTo(0, 6);
    const moved = (first.lon + 360 - next.lon) % 360;
    expect(moved).toBeGreaterThan(23);
    expect(moved).toBeLessThan(23.2);
    expect(driftATurn).toBeCloseTo(moved, 6);
  });

  it('turns between fifteen and sixteen times a day', () => {
    expect(turnsADay).toBeCloseTo(15.65, 2);
  });

  it('never jumps, over the date line neither', () => {
    const steps = everyTenSeconds.slice(1).map(({ lon }, index) => lon - (everyTenSeconds[index]?.lon ?? 0));

    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(1.5);
  });
});

describe('the pass', () => {
  it('climbs over Islamabad', () => {
    const over = groundPoint(pass.minutes, pass.node);

    expect(distance(over, cities.islamabad)).toBeLessThan(50);
    expect(groundPoint(pass.minutes + 1, pass.node).lat).toBeGreaterThan(over.lat);
  });

  it('is within 50 km of Jiuquan about 6.1 minutes later', () => {
    const { minutes, kilometres } = closestApproach(pass, jiuquan);

    expect(kilometres).toBeLessThan(50);
    expect(minutes - pass.minutes).toBeGreaterThan(5.6);
    expect(minutes - pass.minutes).toBeLessThan(6.6);
    expect(minutesToJiuquan).toBe(6);
  });
});

describe('distances', () => {
  it('are those of the great circle: a degree of the equator is 111.2 km', () => {
    expect(distance({ lat: 0, lon: 0 }, { lat: 0, lon: 1 })).toBeCloseTo(111.19, 1);
  });

  it('agree with an atlas: Islamabad to Karachi some 1,140 km', () => {
    expect(distance(cities.islamabad, cities.karachi)).toBeGreaterThan(1110);
    expect(distance(cities.islamabad, cities.karachi)).toBeLessThan(1170);
  });
});
