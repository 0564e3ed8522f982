/**
 * `npm run bench`: measures the site beside what a team would have instead. A whole run writes bench/results.md; a part of it
 * (`-- --quick`, `-- --only=throughput,weight,lighthouse,publishing`) is printed only. Ends with 1 when a target is missed.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endAllOnSignal } from '#bench/clean-up.ts';
import { lighthouse } from '#bench/lighthouse.ts';
import { loadGenerator } from '#bench/load.ts';
import { commit, machine } from '#bench/machine.ts';
import type { Part } from '#bench/part.ts';
import { isWhole, type PartName, type Plan, PlanError, readPlan } from '#bench/plan.ts';
import { publishing } from '#bench/publishing.ts';
import { passed, results, type Section, summary } from '#bench/results.ts';
import { targetTable } from '#bench/target.ts';
import { throughput } from '#bench/throughput.ts';
import { installTools } from '#bench/tools.ts';
import { weight } from '#bench/weight.ts';

const parts: Readonly<Record<PartName, Part>> = { throughput, weight, lighthouse, publishing };

function planOrExit(): Plan {
  try {
    return readPlan(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

async function runPart({ title, measure }: Part, plan: Plan): Promise<Section> {
  console.log(`\n▸ ${title} …`);
  const started = performance.now();
  try {
    const { targets, details } = await measure(plan);
    console.log(`\n${details}\n\n(${Math.round((performance.now() - started) / 1000)} s)`);
    return { title, targets, details, failed: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`✗ ${title}: ${reason}`);
    return { title, targets: [], details: `Not measured: ${reason}`, failed: true };
  }
}

const plan = planOrExit();
endAllOnSignal();
const circumstances = { date: new Date().toISOString().slice(0, 10), commit: commit(), machine: machine() };
const wantsTools = plan.parts.includes('lighthouse') || loadGenerator.name === 'autocannon';
if (wantsTools) await installTools();

const sections: Section[] = [];
for (const name of plan.parts) sections.push(await runPart(parts[name], plan));

console.log(`\n${targetTable(sections.flatMap(({ targets }) => targets))}\n\n${summary(sections)}`);
if (isWhole(plan)) {
  await writeFile(join(import.meta.dirname, 'results.md'), results(sections, circumstances));
  console.log('Written to bench/results.md');
} else {
  console.log('A part of the benchmarks: bench/results.md is as it was.');
}
process.exitCode = passed(sections) ? 0 : 1;
