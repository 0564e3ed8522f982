/**
 * `npm run bench`: measures the site beside what a team would have instead. A whole run writes bench/results.md; a part of it
 * (`-- --quick`, `-- --only=throughput,weight,lighthouse,publishing,writing,search,timeline`) is printed only. Ends with 1 when a target is missed.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, release, type as systemName, totalmem } from 'node:os';
import { join } from 'node:path';
import { lighthouse } from '#bench/lighthouse.ts';
import { type PartName, type Plan, readPlan } from '#bench/plan.ts';
import { publishing } from '#bench/publishing.ts';
import { type Part, passed, results, type Section, summary } from '#bench/report.ts';
import { endAllOnSignal } from '#bench/running.ts';
import { search } from '#bench/search.ts';
import { throughput } from '#bench/throughput.ts';
import { timeline } from '#bench/timeline.ts';
import { weight } from '#bench/weight.ts';
import { writing } from '#bench/writing.ts';

const parts: Readonly<Record<PartName, Part>> = {
  throughput,
  weight,
  lighthouse,
  publishing,
  writing,
  search,
  timeline,
};
const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function planOrExit(): Plan {
  try {
    return readPlan(process.argv.slice(2));
  } catch (error) {
    console.error(reasonOf(error));
    process.exit(1);
  }
}

/** The commit that is measured, or why it is not known. */
function commit(): string {
  try {
    const command = ['describe', '--always', '--exclude=*', '--dirty= with changes'];
    return `commit ${execFileSync('git', command, { encoding: 'utf8' }).trim()}`;
  } catch {
    return 'a commit that is not known: this is no git checkout';
  }
}

/** When, what and on what machine, without its name. */
function circumstances(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `on ${new Date().toISOString().slice(0, 10)} at ${commit()}.
${availableParallelism()} cores (${model}), ${gigabytes} GB, ${systemName()} ${release()}, Node ${process.versions.node}.`;
}

async function runPart({ title, measure }: Part, plan: Plan): Promise<Section> {
  console.log(`\n▸ ${title} …`);
  const started = performance.now();
  try {
    const { targets, details } = await measure(plan);
    console.log(`\n${details}\n\n(${Math.round((performance.now() - started) / 1000)} s)`);
    return { title, targets, details, failed: false };
  } catch (error) {
    console.error(`✗ ${title}: ${reasonOf(error)}`);
    return { title, targets: [], details: `Not measured: ${reasonOf(error)}`, failed: true };
  }
}

const plan = planOrExit();
endAllOnSignal();
const begun = circumstances();
const sections: Section[] = [];
for (const name of plan.parts) sections.push(await runPart(parts[name], plan));

console.log(`\n${summary(sections)}`);
if (plan.whole) await writeFile(join(import.meta.dirname, 'results.md'), results(sections, begun));
console.log(plan.whole ? 'Written to bench/results.md' : 'A part of the benchmarks: bench/results.md is as it was.');
process.exitCode = passed(sections) ? 0 : 1;
