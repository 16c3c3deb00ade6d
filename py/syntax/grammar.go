package syntax

// This file holds the grammar of Python 3.14 as a table: the productions of
// the language reference, and between them the rules (x_...) that recognise
// common mistakes. It is used only for sources that have been refused, by the
// machine in diagnose.go. The order of alternatives is meaningful: it decides
// which token a plain "invalid syntax" points to and which of several
// messages is given.
//
// Notation:
//
//	name: | a | b   ordered alternatives      name memo:   keep its results
//	'if'  "match"   a token, a soft keyword    NAME EOF     a kind of token
//	x?  x*  x+      optional, repeated         x%','        one or more x between commas
//	&x  !x          look ahead                 ~            no other alternative after this
//	@':'            the token, or the error "expected ':'"
//	v=x             call the match v
//	-> act v "m"    what the alternative does when it matches (see actions)
//
// In a message {v} is the grammatical name of expression v, {v.line} its line
// and {v.text} its source text.

const grammarText = `
file: | statement* EOF
statement: | compound_stmt | simple_stmts
simple_stmts: | simple_stmt !';' NEWLINE | simple_stmt%';' ';'? NEWLINE
simple_stmt memo:
 | assignment
 | &"type" type_alias
 | star_expressions
 | &'return' return_stmt
 | &('import'|'from') import_stmt
 | &'raise' raise_stmt
 | &'pass' 'pass'
 | &'del' del_stmt
 | &'yield' yield_expr
 | &'assert' assert_stmt
 | &'break' 'break'
 | &'continue' 'continue'
 | &'global' 'global' NAME%','
 | &'nonlocal' 'nonlocal' NAME%','
compound_stmt:
 | &('def'|'@'|'async') function_def
 | &'if' if_stmt
 | &('class'|'@') class_def
 | &('with'|'async') with_stmt
 | &('for'|'async') for_stmt
 | &'try' try_stmt
 | &'while' while_stmt
 | match_stmt
assignment:
 | NAME ':' expression ('=' annotated_rhs)?
 | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ('=' annotated_rhs)?
 | (star_targets '=')+ annotated_rhs !'='
 | single_target augassign ~ annotated_rhs
 | x_assignment
annotated_rhs: | yield_expr | star_expressions
augassign: | '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
return_stmt: | 'return' star_expressions?
raise_stmt:
 | 'raise' expression 'from' expression
 | 'raise' expression
 | 'raise'
del_stmt: | 'del' del_targets &(';'|NEWLINE) | x_del_stmt
assert_stmt: | 'assert' expression (',' expression)?
import_stmt memo: | x_import | import_name | import_from
import_name: | 'import' dotted_as_names
import_from:
 | 'from' ('.'|'...')* dotted_name 'import' import_from_targets
 | 'from' ('.'|'...')+ 'import' import_from_targets
import_from_targets:
 | '(' import_from_as_names ','? ')'
 | import_from_as_names !','
 | '*'
 | x_import_from_targets
import_from_as_names: | import_from_as_name%','
import_from_as_name: | x_import_from_as_name | NAME ('as' NAME)?
dotted_as_names: | dotted_as_name%','
dotted_as_name: | x_dotted_as_name | dotted_name ('as' NAME)?
dotted_name left: | dotted_name '.' NAME | NAME
block memo: | NEWLINE INDENT statement+ DEDENT | simple_stmts | x_block
decorators: | ('@' named_expression NEWLINE)+
class_def: | decorators class_def_raw | class_def_raw
class_def_raw:
 | x_class_def_raw
 | 'class' NAME type_params? ('(' arguments? ')')? ':' block
function_def: | decorators function_def_raw | function_def_raw
function_def_raw:
 | x_def_raw
 | 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
 | 'async' 'def' NAME type_params? '(' params? ')' ('->' expression)? ':' block
params: | x_parameters | parameters
parameters:
 | slash_no_default param_no_default* param_with_default* star_etc?
 | slash_with_default param_with_default* star_etc?
 | param_no_default+ param_with_default* star_etc?
 | param_with_default+ star_etc?
 | star_etc
slash_no_default: | param_no_default+ '/' ',' | param_no_default+ '/' &')'
slash_with_default:
 | param_no_default* param_with_default+ '/' ','
 | param_no_default* param_with_default+ '/' &')'
star_etc:
 | x_star_etc
 | '*' param_no_default param_maybe_default* kwds?
 | '*' param_no_default_star_annotation param_maybe_default* kwds?
 | '*' ',' param_maybe_default+ kwds?
 | kwds
kwds: | x_kwds | '**' param_no_default
param_no_default: | param ',' | param &')'
param_no_default_star_annotation: | param_star_annotation ',' | param_star_annotation &')'
param_with_default: | param default ',' | param default &')'
param_maybe_default: | param default? ',' | param default? &')'
param: | NAME annotation?
param_star_annotation: | NAME ':' star_expression
annotation: | ':' expression
default: | '=' expression | x_default
if_stmt:
 | x_if_stmt
 | 'if' named_expression ':' block elif_stmt
 | 'if' named_expression ':' block else_block?
elif_stmt:
 | x_elif_stmt
 | 'elif' named_expression ':' block elif_stmt
 | 'elif' named_expression ':' block else_block?
else_block: | x_else_stmt | 'else' @':' block
while_stmt: | x_while_stmt | 'while' named_expression ':' block else_block?
for_stmt:
 | x_for_stmt
 | 'for' star_targets 'in' ~ star_expressions ':' block else_block?
 | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else_block?
 | x_for_target
with_stmt:
 | x_with_stmt_indent
 | 'with' '(' with_item%',' ','? ')' ':' block
 | 'with' with_item%',' ':' block
 | 'async' 'with' '(' with_item%',' ','? ')' ':' block
 | 'async' 'with' with_item%',' ':' block
 | x_with_stmt
with_item:
 | expression 'as' star_target &(','|')'|':')
 | x_with_item
 | expression
try_stmt:
 | x_try_stmt
 | 'try' @':' block finally_block
 | 'try' @':' block except_block+ else_block? finally_block?
 | 'try' @':' block except_star_block+ else_block? finally_block?
except_block:
 | x_except_stmt_indent
 | 'except' expression ':' block
 | 'except' expression 'as' NAME ':' block
 | 'except' expressions ':' block
 | 'except' ':' block
 | x_except_stmt
except_star_block:
 | x_except_star_stmt_indent
 | 'except' '*' expression ':' block
 | 'except' '*' expression 'as' NAME ':' block
 | 'except' '*' expressions ':' block
 | x_except_star_stmt
finally_block: | x_finally_stmt | 'finally' @':' block
match_stmt:
 | "match" subject_expr ':' NEWLINE INDENT case_block+ DEDENT
 | x_match_stmt
subject_expr: | star_named_expression ',' star_named_expressions? | named_expression
case_block: | x_case_block | "case" patterns guard? ':' block
guard: | 'if' named_expression
patterns: | open_sequence_pattern | pattern
pattern: | as_pattern | or_pattern
as_pattern: | or_pattern 'as' pattern_capture_target | x_as_pattern
or_pattern: | closed_pattern%'|'
closed_pattern memo:
 | literal_pattern
 | pattern_capture_target
 | "_"
 | attr !('.'|'('|'=')
 | '(' pattern ')'
 | sequence_pattern
 | mapping_pattern
 | class_pattern
literal_pattern: | signed_number !('+'|'-') | complex_number | strings | 'None' | 'True' | 'False'
literal_expr:
 | signed_number !('+'|'-')
 | complex_number
 | &(STRING|FSTART|TSTART) strings
 | 'None' | 'True' | 'False'
complex_number: | signed_number '+' NUMBER | signed_number '-' NUMBER
signed_number: | NUMBER | '-' NUMBER
pattern_capture_target: | !"_" NAME !('.'|'('|'=')
attr left: | name_or_attr '.' NAME
name_or_attr: | attr | NAME
sequence_pattern: | '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
open_sequence_pattern: | maybe_star_pattern ',' maybe_sequence_pattern?
maybe_sequence_pattern: | maybe_star_pattern%',' ','?
maybe_star_pattern: | star_pattern | pattern
star_pattern memo: | '*' pattern_capture_target | '*' "_"
mapping_pattern:
 | '{' '}'
 | '{' double_star_pattern ','? '}'
 | '{' items_pattern ',' double_star_pattern ','? '}'
 | '{' items_pattern ','? '}'
items_pattern: | key_value_pattern%','
key_value_pattern: | (literal_expr | attr) ':' pattern
double_star_pattern: | '**' pattern_capture_target
class_pattern:
 | name_or_attr '(' ')'
 | name_or_attr '(' positional_patterns ','? ')'
 | name_or_attr '(' keyword_patterns ','? ')'
 | name_or_attr '(' positional_patterns ',' keyword_patterns ','? ')'
 | x_class_pattern
positional_patterns: | pattern%','
keyword_patterns: | keyword_pattern%','
keyword_pattern: | NAME '=' pattern
type_alias: | "type" NAME type_params? '=' expression
type_params: | x_type_params | '[' type_param%',' ','? ']'
type_param memo:
 | NAME (':' expression)? ('=' expression)?
 | x_type_param
 | '*' NAME ('=' star_expression)?
 | '**' NAME ('=' expression)?

expressions: | expression (',' expression)+ ','? | expression ',' | expression
expression memo:
 | x_expression
 | x_legacy_expression
 | disjunction 'if' disjunction 'else' expression
 | disjunction
 | lambdef
yield_expr: | 'yield' 'from' expression | 'yield' star_expressions?
star_expressions: | star_expression (',' star_expression)+ ','? | star_expression ',' | star_expression
star_expression memo: | '*' bitwise_or | expression
star_named_expressions: | star_named_expression%',' ','?
star_named_expression: | '*' bitwise_or | named_expression
assignment_expression: | NAME ':=' ~ expression
named_expression: | assignment_expression | x_named_expression | expression !':='
disjunction memo: | conjunction ('or' conjunction)+ | conjunction
conjunction memo: | inversion ('and' inversion)+ | inversion
inversion memo: | 'not' inversion | comparison
comparison: | bitwise_or compare_pair+ | bitwise_or
compare_pair:
 | '==' bitwise_or
 | NOTEQUAL bitwise_or
 | '<=' bitwise_or
 | '<' bitwise_or
 | '>=' bitwise_or
 | '>' bitwise_or
 | 'not' 'in' bitwise_or
 | 'in' bitwise_or
 | 'is' 'not' bitwise_or
 | 'is' bitwise_or
bitwise_or left: | bitwise_or '|' bitwise_xor | bitwise_xor
bitwise_xor left: | bitwise_xor '^' bitwise_and | bitwise_and
bitwise_and left: | bitwise_and '&' shift_expr | shift_expr
shift_expr left: | shift_expr '<<' sum | shift_expr '>>' sum | x_arithmetic | sum
sum left: | sum '+' term | sum '-' term | term
term left:
 | term '*' factor
 | term '/' factor
 | term '//' factor
 | term '%' factor
 | term '@' factor
 | x_factor
 | factor
factor memo: | '+' factor | '-' factor | '~' factor | power
power: | await_primary '**' factor | await_primary
await_primary memo: | 'await' primary | primary
primary left:
 | primary '.' NAME
 | primary genexp
 | primary '(' arguments? ')'
 | primary '[' slices ']'
 | atom
slices: | slice !',' | (slice | starred_expression)%',' ','?
slice: | expression? ':' expression? (':' expression?)? | named_expression
atom:
 | NAME
 | 'True'
 | 'False'
 | 'None'
 | &(STRING|FSTART|TSTART) strings
 | NUMBER
 | &'(' (tuple | group | genexp)
 | &'[' (list | listcomp)
 | &'{' (dict | set | dictcomp | setcomp)
 | '...'
group: | '(' (yield_expr | named_expression) ')' | x_group
lambdef: | 'lambda' lambda_params? ':' expression
lambda_params: | x_lambda_parameters | lambda_parameters
lambda_parameters:
 | lambda_slash_no_default lambda_param_no_default* lambda_param_with_default* lambda_star_etc?
 | lambda_slash_with_default lambda_param_with_default* lambda_star_etc?
 | lambda_param_no_default+ lambda_param_with_default* lambda_star_etc?
 | lambda_param_with_default+ lambda_star_etc?
 | lambda_star_etc
lambda_slash_no_default: | lambda_param_no_default+ '/' ',' | lambda_param_no_default+ '/' &':'
lambda_slash_with_default:
 | lambda_param_no_default* lambda_param_with_default+ '/' ','
 | lambda_param_no_default* lambda_param_with_default+ '/' &':'
lambda_star_etc:
 | x_lambda_star_etc
 | '*' lambda_param_no_default lambda_param_maybe_default* lambda_kwds?
 | '*' ',' lambda_param_maybe_default+ lambda_kwds?
 | lambda_kwds
lambda_kwds: | x_lambda_kwds | '**' lambda_param_no_default
lambda_param_no_default: | NAME ',' | NAME &':'
lambda_param_with_default: | NAME default ',' | NAME default &':'
lambda_param_maybe_default: | NAME default? ',' | NAME default? &':'
fstring: | FSTART fstring_middle* FEND
fstring_middle: | fstring_field | FMIDDLE
fstring_field:
 | '{' annotated_rhs '='? ('!' NAME)? (':' fstring_spec*)? '}'
 | x_fstring_field
fstring_spec: | FMIDDLE | fstring_field
tstring memo: | TSTART tstring_middle* TEND
tstring_middle: | tstring_field | TMIDDLE
tstring_field:
 | '{' annotated_rhs '='? ('!' NAME)? (':' tstring_spec*)? '}'
 | x_tstring_field
tstring_spec: | TMIDDLE | tstring_field
strings memo: | x_string_tstring_concat | (fstring | STRING)+ | tstring+
list: | '[' star_named_expressions? ']'
tuple: | '(' (star_named_expression ',' star_named_expressions?)? ')'
set: | '{' star_named_expressions '}'
dict: | '{' double_starred_kvpairs? '}' | '{' x_double_starred_kvpairs '}'
double_starred_kvpairs: | double_starred_kvpair%',' ','?
double_starred_kvpair: | '**' bitwise_or | kvpair
kvpair: | expression ':' expression
for_if_clauses: | for_if_clause+
for_if_clause:
 | 'async' 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
 | 'for' star_targets 'in' ~ disjunction ('if' disjunction)*
 | x_for_if_clause
 | x_for_target
listcomp: | '[' named_expression for_if_clauses ']' | x_comprehension
setcomp: | '{' named_expression for_if_clauses '}' | x_comprehension
genexp: | '(' (assignment_expression | expression !':=') for_if_clauses ')' | x_comprehension
dictcomp: | '{' kvpair for_if_clauses '}' | x_dict_comprehension
arguments memo: | args ','? &')' | x_arguments
args: | positional%',' (',' kwargs)? | kwargs
positional: | starred_expression | (assignment_expression | expression !':=') !'='
kwargs:
 | kwarg_or_starred%',' ',' kwarg_or_double_starred%','
 | kwarg_or_starred%','
 | kwarg_or_double_starred%','
starred_expression: | x_starred_expression_unpacking | '*' expression | x_starred_expression
kwarg_or_starred: | x_kwarg | NAME '=' expression | starred_expression
kwarg_or_double_starred: | x_kwarg | NAME '=' expression | '**' expression
star_targets: | star_target !',' | star_target (',' star_target)* ','?
star_targets_list_seq: | star_target%',' ','?
star_targets_tuple_seq: | star_target (',' star_target)+ ','? | star_target ','
star_target memo: | '*' (!'*' star_target) | target_with_star_atom
target_with_star_atom memo:
 | t_primary '.' NAME !t_lookahead
 | t_primary '[' slices ']' !t_lookahead
 | star_atom
star_atom:
 | NAME
 | '(' target_with_star_atom ')'
 | '(' star_targets_tuple_seq? ')'
 | '[' star_targets_list_seq? ']'
single_target: | single_subscript_attribute_target | NAME | '(' single_target ')'
single_subscript_attribute_target:
 | t_primary '.' NAME !t_lookahead
 | t_primary '[' slices ']' !t_lookahead
t_primary left:
 | t_primary '.' NAME &t_lookahead
 | t_primary '[' slices ']' &t_lookahead
 | t_primary genexp &t_lookahead
 | t_primary '(' arguments? ')' &t_lookahead
 | atom &t_lookahead
t_lookahead: | '(' | '[' | '.'
del_targets: | del_target%',' ','?
del_target memo:
 | t_primary '.' NAME !t_lookahead
 | t_primary '[' slices ']' !t_lookahead
 | del_t_atom
del_t_atom: | NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
` + mistakesText
