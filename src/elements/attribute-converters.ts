import type { ComplexAttributeConverter } from 'lit';

/** Reads an attribute as a number: NaN for text that is none, undefined without the attribute. */
export const numberAttribute: ComplexAttributeConverter<number | undefined> = {
  fromAttribute: (text) => (text === null ? undefined : text.trim() === '' ? NaN : Number(text)),
  toAttribute: (value) => (value === undefined ? null : String(value)),
};

/** An attribute that is on unless it says `false`, as `draggable` is read. */
export const onUnlessFalse: ComplexAttributeConverter<boolean> = {
  fromAttribute: (text) => text !== 'false',
  toAttribute: (value) => (value ? null : 'false'),
};

/** A text whose attribute is left out where it is empty. */
export const textUnlessEmpty: ComplexAttributeConverter<string> = {
  fromAttribute: (text) => text ?? '',
  toAttribute: (value) => (value === '' ? null : value),
};

/** Reads `legend`: chosen without the attribute, shown where it has no value. */
export const legendAttribute: ComplexAttributeConverter<string> = {
  fromAttribute: (text) => (text === null ? 'auto' : text === '' ? 'shown' : text),
  toAttribute: (value) => (value === 'auto' ? null : value),
};

/** Reads `curvature`: off without the attribute, unsigned where it has no value. */
export const curvatureAttribute: ComplexAttributeConverter<string> = {
  fromAttribute: (text) => (text === null ? 'none' : text === '' ? 'unsigned' : text),
  toAttribute: (value) => (value === 'none' ? null : value),
};
