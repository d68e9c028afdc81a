/** The house's own lint rules: a selector that names what is unwanted, and the sentence that says why. */
const ban = (selector, message) => ({
  create: (context) => ({ [selector]: (node) => context.report({ node, message }) }),
});

const builtText = ':matches(TemplateLiteral[expressions.length>0], BinaryExpression[operator="+"])';

const noSilentDisable = {
  create: (context) => ({
    Program: () =>
      context.sourceCode.getAllComments()
        .filter(({ value }) => /^\s*eslint-disable/.test(value) && !/ -- \S/.test(value))
        .forEach(({ loc }) => context.report({ loc, message: 'Say after " -- " why the rule is wrong here.' })),
  }),
};

export const houseRules = {
  rules: {
    'no-async': ban(
      ':function[async=true], AwaitExpression, ForOfStatement[await=true], ImportExpression, Identifier[name="Promise"]',
      'A pure room never waits: what it needs comes in as an argument.',
    ),
    'no-class': ban('ClassDeclaration, ClassExpression', 'A pure room has functions and plain values, no classes.'),
    'no-date': ban('Identifier[name="Date"]', 'Days and instants are text; only the calendar of the kernel knows Date.'),
    'no-random': ban(
      'MemberExpression[object.name="Math"]:matches([property.name="random"], [property.value="random"]), VariableDeclarator[init.name="Math"]',
      'Chance comes in as an argument, else history cannot be replayed.',
    ),
    'no-throw': ban('ThrowStatement', 'A pure room answers with a value, also when the answer is no.'),
    'no-built-sql': ban(
      `CallExpression[callee.property.name=/^(prepare|exec)$/] > ${builtText}`,
      'A statement is a constant; values are bound, never written into it.',
    ),
    'no-default-export': ban(
      'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
      'A thing has one name everywhere: export it by name.',
    ),
    'no-enum': ban('TSEnumDeclaration', 'A union of texts, or a constant object.'),
    'no-env': ban(
      'MemberExpression[object.name="process"]:matches([property.name="env"], [property.value="env"]), ' +
      'VariableDeclarator[init.name="process"], ImportDeclaration[source.value=/^(node:)?process$/]',
      'Only the configuration of the engine reads the environment.',
    ),
    'no-junk-drawer': ban('Program', 'A file is named after what is inside it.'),
    'no-silent-disable': noSilentDisable,
  },
};
