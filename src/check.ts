import { FluxionDeviceCheck } from './elements/check/device-check.ts';
import { define } from './elements/define-element.ts';

define('fluxion-device-check', FluxionDeviceCheck);
