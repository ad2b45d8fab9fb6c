import type { Note, Score } from './score.ts';

/** Loudness of each voice, 1 being as loud as can be. */
const loudness = { tone: 0.25, noise: 0.04, tick: 0.2 } as const;

/** Seconds in which a voice comes and goes, so that nothing clicks. */
const fade = 0.012;

/** A feature is a short tone above all pitches of the curve. */
const tick = { frequency: 3520, seconds: 0.04 } as const;

/** Plays a score into a context, from a time on. The sound ends by itself; `stop` ends it before. */
export function schedule(context: BaseAudioContext, score: Score, from: number): { stop(): void } {
  const panner = context.createStereoPanner();
  panner.connect(context.destination);
  const tone = context.createOscillator();
  const toneGain = voice(context, tone, panner);
  const noise = context.createBufferSource();
  noise.buffer = whiteNoise(context);
  noise.loop = true;
  const noiseGain = voice(context, noise, panner);
  for (const run of score.runs) {
    playRun(run, from, tone.frequency, panner.pan);
    follow(toneGain.gain, run, from, () => loudness.tone);
    follow(noiseGain.gain, run, from, ({ hasNoise }) => (hasNoise ? loudness.noise : 0));
  }
  const ticks = score.ticks.map((time) => playTick(context, from + time));
  const sources = [tone, noise, ...ticks];
  for (const source of [tone, noise]) {
    source.start(from);
    source.stop(from + score.duration + fade);
  }
  return { stop: () => sources.forEach((source) => source.stop()) };
}

function voice(context: BaseAudioContext, source: AudioNode, to: AudioNode): GainNode {
  const gain = context.createGain();
  gain.gain.value = 0;
  source.connect(gain).connect(to);
  return gain;
}

function playRun(run: readonly Note[], from: number, frequency: AudioParam, pan: AudioParam): void {
  for (const [i, note] of run.entries()) {
    const [time, set] = [from + note.time, i === 0 ? 'setValueAtTime' : 'linearRampToValueAtTime'] as const;
    frequency[set](note.frequency, time);
    pan[set](note.pan, time);
  }
}

/** Lets a gain come at the first note, follow the level of each, and go at the last. */
function follow(gain: AudioParam, run: readonly Note[], from: number, levelOf: (note: Note) => number): void {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  gain.setValueAtTime(0, from + first.time);
  let level = 0;
  for (const note of run) {
    const next = levelOf(note);
    if (next === level) continue;
    gain.setValueAtTime(level, from + note.time);
    gain.linearRampToValueAtTime(next, from + note.time + fade);
    level = next;
  }
  const end = from + Math.max(last.time, first.time + 2 * fade);
  gain.setValueAtTime(level, end);
  gain.linearRampToValueAtTime(0, end + fade);
}

function playTick(context: BaseAudioContext, at: number): OscillatorNode {
  const source = context.createOscillator();
  source.frequency.value = tick.frequency;
  const gain = voice(context, source, context.destination);
  gain.gain.setValueAtTime(loudness.tick, at);
  gain.gain.exponentialRampToValueAtTime(loudness.tick / 100, at + tick.seconds);
  source.start(at);
  source.stop(at + tick.seconds);
  return source;
}

/** Half a second of the same noise every time, by a linear congruential generator (Numerical Recipes, §7.1). */
function whiteNoise(context: BaseAudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate / 2), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let state = 1;
  for (let i = 0; i < samples.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    samples[i] = state / 2 ** 31 - 1;
  }
  return buffer;
}
