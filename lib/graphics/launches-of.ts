import type { Milestone } from '#lib/content/model/model.ts';
import type { Place } from '#lib/graphics/orbit.ts';
import { type MarkState, markOfMilestone } from '#lib/graphics/seal-mark.ts';

/** A milestone on which a rocket leaves the Earth. */
export type Launch = Milestone & { readonly vehicle: string };

export type LaunchKind = 'satellite' | 'lunar' | 'crewed';

/** What a launch carries; ICUBE-Qamar, a satellite on its way to the Moon, is lunar. */
export function launchKind({ topics }: Launch): LaunchKind {
  if (topics.includes('lunar')) return 'lunar';
  return topics.includes('crewed') ? 'crewed' : 'satellite';
}

const isPlaced = ({ place }: Milestone) => place?.lat !== undefined && place.lon !== undefined;

/**
 * Whether a milestone is a launch. A vehicle alone does not make one: seeds, landings and a release into lunar orbit
 * name their ship too. A launch carries a satellite, or leaves for the Moon or Tiangong from a place with a position.
 */
function isLaunch(milestone: Milestone): milestone is Launch {
  const { topics, vehicle, step } = milestone;
  if (vehicle === undefined || step === 'return') return false;
  return (
    topics.includes('satellite') || ((topics.includes('lunar') || topics.includes('crewed')) && isPlaced(milestone))
  );
}

/** In the edition's order: oldest first. */
export function launchesOf(milestones: readonly Milestone[]): readonly Launch[] {
  return milestones.filter(isLaunch);
}

/** Satellites and lunar payloads that Pakistan has sent up with China. */
export function jointLaunchesOf(milestones: readonly Milestone[]): readonly Launch[] {
  return launchesOf(milestones).filter(
    (launch) => (launch.lead === 'together' || launch.lead === 'pakistan') && launchKind(launch) !== 'crewed',
  );
}

export interface LaunchSite {
  /** As the milestones name it. */
  readonly name: string;
  /** The name without what kind of site it is: `Jiuquan`. */
  readonly shortName: string;
  /** Undefined where no position is published, as for a launch at sea. */
  readonly position: Place | undefined;
  /** Done when anything has been launched there. */
  readonly state: MarkState;
  /** How many have left; what was to leave is not among them. */
  readonly launches: number;
}

/** What kind of site it is, in each language, and what is said of it further on. */
const kindOfSite =
  /[,،，(（]|\s(?:Satellite|Space|Launch|Cosmodrome|Spaceport)\b|\s(?:سیٹلائٹ|خلائی|لانچ)(?=\s|$)|(?:卫星|航天)?发射(?:中心|场)/;

const shortNameOf = (name: string) => name.split(kindOfSite)[0]?.trim() || name;

/** Positions a few kilometres apart are pads of one site. */
const siteKey = ({ lat, lon }: Place) => `${Math.round(lat * 2)} ${Math.round(lon * 2)}`;

/** Every place that a milestone's launch leaves from, in the order of the first launch there. */
export function launchSitesOf(milestones: readonly Milestone[]): readonly LaunchSite[] {
  const sites = new Map<string, LaunchSite>();
  for (const launch of launchesOf(milestones)) {
    if (!launch.place) continue;
    const { name, lat, lon } = launch.place;
    const position = lat === undefined || lon === undefined ? undefined : { lat, lon };
    const key = position ? siteKey(position) : name;
    const known = sites.get(key);
    const hasLeft = markOfMilestone(launch) === 'done';
    const state = hasLeft || known?.state === 'done' ? 'done' : 'open';
    sites.set(key, {
      name: known?.name ?? name,
      shortName: known?.shortName ?? shortNameOf(name),
      position: known?.position ?? position,
      state,
      launches: (known?.launches ?? 0) + (hasLeft ? 1 : 0),
    });
  }
  return [...sites.values()];
}
