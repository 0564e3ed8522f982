import { AttributeAction, parse as parseSelector, type Selector, SelectorType } from 'css-what';
import { type AtRule, type ChildNode, CssSyntaxError, parse, type Root, type Rule } from 'postcss';

/**
 * What an element must have before a selector can match it: `p`, `.class`, `#id`, `[attribute]`, `[attribute=value]`,
 * `:root[attribute=value]` for the page itself, or one of several lists of these.
 */
export type Need = string | { readonly either: readonly (readonly Need[])[] };

interface Declaration {
  readonly property: string;
  readonly source: string;
  /** Custom properties, font families and animations of the sheet that its value names. */
  readonly uses: readonly string[];
}

/** One of a rule's selectors; it can match when all its needs are met. */
interface RuleSelector {
  readonly source: string;
  readonly needs: readonly Need[];
}

/** A piece of a sheet, in the sheet's order. */
export type Piece =
  | {
      readonly kind: 'rule';
      readonly selectors: readonly RuleSelector[];
      readonly declarations: readonly Declaration[];
    }
  | { readonly kind: 'group'; readonly prelude: string; readonly pieces: readonly Piece[] }
  /** A font, an animation or a registered property: of use only to a declaration that names it. */
  | { readonly kind: 'named'; readonly name: string; readonly source: string; readonly uses: readonly string[] }
  /** Kept as it is: what this reader does not take apart. */
  | { readonly kind: 'whole'; readonly source: string; readonly uses: readonly string[] };

/** Pseudo-classes that hold selectors of which one has to match. */
const eitherNames = new Set(['is', 'where', 'matches', 'any', 'has']);
const groupNames = new Set(['media', 'supports', 'container', 'starting-style']);
const namedRules = new Set(['font-face', 'keyframes', 'property']);

function needOf(selector: Selector): Need | undefined {
  switch (selector.type) {
    case SelectorType.Tag:
      return selector.name.toLowerCase();
    case SelectorType.Attribute:
      if (selector.name === 'class' && selector.action === AttributeAction.Element) return `.${selector.value}`;
      if (selector.name === 'id' && selector.action === AttributeAction.Equals) return `#${selector.value}`;
      if (selector.action === AttributeAction.Not) return undefined;
      return selector.action === AttributeAction.Equals ? `[${selector.name}=${selector.value}]` : `[${selector.name}]`;
    case SelectorType.Pseudo:
      return eitherNames.has(selector.name) && Array.isArray(selector.data)
        ? { either: selector.data.map(needsOf) }
        : undefined;
    default:
      return undefined;
  }
}

const isRoot = (selector: Selector | undefined) => selector?.type === SelectorType.Pseudo && selector.name === 'root';

function needsOf(selectors: readonly Selector[]): Need[] {
  return selectors.flatMap((selector, index) => {
    const need = needOf(selector);
    if (need === undefined) return [];
    const isOfRoot = selector.type === SelectorType.Attribute && isRoot(selectors[index - 1]);
    return typeof need === 'string' && isOfRoot ? `:root${need}` : need;
  });
}

/** Name by which declarations call a font, an animation or a registered property. */
function nameOf(rule: AtRule): string | undefined {
  if (!namedRules.has(rule.name)) return undefined;
  if (rule.name !== 'font-face') return rule.params;
  const family = rule.nodes?.find((child) => child.type === 'decl' && child.prop === 'font-family');
  return family?.type === 'decl' ? family.value.replace(/^(["'])(.*)\1$/, '$2') : undefined;
}

/** Undefined when this parser does not know one of them. */
function selectorsOf({ selectors }: Rule): RuleSelector[] | undefined {
  try {
    return selectors.map((source) => ({ source, needs: parseSelector(source).flatMap(needsOf) }));
  } catch {
    return undefined;
  }
}

/** Dashed names such as `--ink` in a value or any other text. */
export const dashedNames = (text: string): readonly string[] => text.match(/--[\w-]+/g) ?? [];

/** Takes a style sheet apart; what it cannot read stays whole. */
export function readStylesheet(source: string): readonly Piece[] {
  try {
    return piecesIn(parse(source));
  } catch (error) {
    if (error instanceof CssSyntaxError) return [{ kind: 'whole', source, uses: dashedNames(source) }];
    throw error;
  }
}

function piecesIn(root: Root): readonly Piece[] {
  const registered = new Set<string>();
  root.walkAtRules((rule) => {
    const name = nameOf(rule);
    if (name !== undefined) registered.add(name);
  });
  const usesOf = (value: string) => [...dashedNames(value), ...[...registered].filter((name) => value.includes(name))];

  function wholePiece(source: string): readonly Piece[] {
    return [{ kind: 'whole', source, uses: usesOf(source) }];
  }

  function rulePiece(rule: Rule): readonly Piece[] {
    const selectors = selectorsOf(rule);
    if (!selectors || rule.some((child) => child.type === 'rule' || child.type === 'atrule')) {
      return wholePiece(rule.toString());
    }
    const declarations = rule.nodes
      .filter((child) => child.type === 'decl')
      .map((child) => ({ property: child.prop, source: child.toString(), uses: usesOf(child.value) }));
    return [{ kind: 'rule', selectors, declarations }];
  }

  function atRulePiece(rule: AtRule): readonly Piece[] {
    const source = rule.toString();
    const name = nameOf(rule);
    if (name !== undefined) return [{ kind: 'named', name, source, uses: dashedNames(source) }];
    // A statement without a block ends with a semicolon that the node itself does not hold.
    if (!rule.nodes) return wholePiece(`${source};`);
    if (!groupNames.has(rule.name)) return wholePiece(source);
    const prelude = `@${rule.name}${rule.raws.afterName ?? ''}${rule.params}`;
    return [{ kind: 'group', prelude, pieces: rule.nodes.flatMap(pieceOf) }];
  }

  function pieceOf(node: ChildNode): readonly Piece[] {
    if (node.type === 'rule') return rulePiece(node);
    return node.type === 'atrule' ? atRulePiece(node) : [];
  }

  return root.nodes.flatMap(pieceOf);
}
