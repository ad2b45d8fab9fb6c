import { CpuEngine } from '../../src/engine/cpu/engine.ts';
import { ReferenceEngine } from '../../src/engine/reference/engine.ts';
import { knownValues } from './known-values.ts';

knownValues('cpu', () => new CpuEngine());
knownValues('reference', () => new ReferenceEngine());
