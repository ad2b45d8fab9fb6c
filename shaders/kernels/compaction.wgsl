// Puts the changes of all runs one after the other, in the order of the samples and then of the outputs.
//
// Bound: exact.
//
// Method: reduce, then scan: the changes of each run are counted (`reduce`), one workgroup sums the counts that come before each
// (`offsets`), and each run is written where its changes belong (`scatter`). No workgroup waits for another, which WebGPU would not
// promise to end.
//
// Source: D. Merrill, M. Garland, Single-pass parallel prefix scan with decoupled look-back, NVIDIA NVR-2016-002 (2016), 3.2, for
// reduce-then-scan; W. D. Hillis, G. L. Steele, Data parallel algorithms, Communications of the ACM 29 (1986), within the workgroup.

@group(0) @binding(9) var<storage, read_write> runs: array<Run>;
@group(0) @binding(6) var<storage, read> changes: array<Change>;
@group(0) @binding(7) var<storage, read_write> brackets: array<Bracket>;
// The number of changes in all, then the workgroups that refine those stored in `brackets`.
@group(0) @binding(8) var<storage, read_write> summary: array<u32, 4>;

const threads = 256u;

var<workgroup> sums: array<u32, threads>;

fn run_count() -> u32 { return (grid.end - grid.first + run_length - 1u) / run_length; }

@compute @workgroup_size(64)
fn reduce(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x >= run_count()) {
    return;
  }
  let first = id.x * run_length;
  let length = min(run_length, grid.end - grid.first - first);
  var run = Run();
  for (var j = 0u; j < length; j++) {
    let changed = changes[first + j].changed;
    run.count += countOneBits(changed);
    run.samples |= select(0u, 1u << j, changed != 0u);
  }
  runs[id.x] = run;
}

@compute @workgroup_size(threads)
fn offsets(@builtin(local_invocation_index) thread: u32) {
  let share = (run_count() + threads - 1u) / threads;
  let first = min(thread * share, run_count());
  let end = min(first + share, run_count());
  var sum = 0u;
  for (var run = first; run < end; run++) {
    sum += runs[run].count;
  }
  sums[thread] = sum;
  workgroupBarrier();
  for (var distance = 1u; distance < threads; distance *= 2u) {
    var before = 0u;
    if (thread >= distance) {
      before = sums[thread - distance];
    }
    workgroupBarrier();
    sums[thread] += before;
    workgroupBarrier();
  }
  var offset = sums[thread] - sum;
  for (var run = first; run < end; run++) {
    runs[run].offset = offset;
    offset += runs[run].count;
  }
  if (thread == threads - 1u) {
    let stored = min(offset - min(offset, grid.skipped), capacity);
    summary[0] = offset;
    summary[1] = (stored + 63u) / 64u;
    summary[2] = 1u;
    summary[3] = 1u;
  }
}

@compute @workgroup_size(64)
fn scatter(@builtin(global_invocation_id) id: vec3<u32>) {
  if (id.x >= run_count()) {
    return;
  }
  var rank = runs[id.x].offset;
  var samples = runs[id.x].samples;
  while (samples != 0u) {
    let sample = id.x * run_length + firstTrailingBit(samples);
    samples &= samples - 1u;
    let change = changes[sample];
    var changed = change.changed;
    while (changed != 0u) {
      let output = firstTrailingBit(changed);
      changed &= changed - 1u;
      // Those skipped wrap to ranks beyond the capacity.
      if (rank - grid.skipped < capacity) {
        let located = located_bit * ((change.located >> output) & 1u);
        let positive = positive_bit * ((change.positive >> output) & 1u);
        let zero = vec2<f32>(0.0, 0.0);
        let bracket = Bracket(zero, zero, zero, grid.first + sample, output | located | positive | step_left);
        brackets[rank - grid.skipped] = bracket;
      }
      rank++;
    }
  }
}
