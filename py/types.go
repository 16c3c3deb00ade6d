package py

// This file lists the built-in types. Their method tables are in type_*.go, as
// functions that return a TypeSpec.

// The built-in types.
var (
	ObjectType          = &Type{}
	TypeType            = &Type{}
	NoneType            = &Type{}
	BoolType            = &Type{}
	IntType             = &Type{}
	FloatType           = &Type{}
	ComplexType         = &Type{}
	EllipsisType        = &Type{}
	NotImplementedType  = &Type{}
	StrType             = &Type{}
	BytesType           = &Type{}
	ByteArrayType       = &Type{}
	TupleType           = &Type{}
	ListType            = &Type{}
	DictType            = &Type{}
	SetType             = &Type{}
	FrozenSetType       = &Type{}
	RangeType           = &Type{}
	SliceType           = &Type{}
	FunctionType        = &Type{}
	MethodType          = &Type{}
	BuiltinType         = &Type{}
	MethodDescType      = &Type{}
	WrapperDescType     = &Type{}
	MethodWrapperType   = &Type{}
	ClassMethodDescType = &Type{}
	ModuleType          = &Type{}
	CellType            = &Type{}
	GeneratorType       = &Type{}
	CoroutineType       = &Type{}
	AsyncGenType        = &Type{}
	PropertyType        = &Type{}
	StaticMethodType    = &Type{}
	ClassMethodType     = &Type{}
	SuperType           = &Type{}
	GetSetType          = &Type{}
	MemberType          = &Type{}
	TupleGetterType     = &Type{} // collections._tuplegetter
	TracebackType       = &Type{}
	FrameType           = &Type{}
	CodeType            = &Type{}
	FutureType          = &Type{}
	TaskType            = &Type{}
	gatheringType       = &Type{}
	HostCallType        = &Type{}
	HostFuncType        = &Type{}

	listIterType  = &Type{}
	tupleIterType = &Type{}
	strIterType   = &Type{}
	rangeIterType = &Type{}
	setIterType   = &Type{}
	bytesIterType = &Type{}
	iteratorType  = &Type{}
	dictIterTypes = [3]*Type{{}, {}, {}}
	dictRevTypes  = [3]*Type{{}, {}, {}}
	viewTypes     = [3]*Type{{}, {}, {}}
	listRevType   = &Type{}
	enumerateType = &Type{}
	zipType       = &Type{}
	mapType       = &Type{}
	filterType    = &Type{}
	reversedType  = &Type{}
	callIterType  = &Type{}
)

// kindTypes is the class of values of an exact kind that do not carry it.
var kindTypes = [128]*Type{
	KindNone: NoneType, KindBool: BoolType, KindInt: IntType, KindBig: IntType, KindFloat: FloatType, KindEllipsis: EllipsisType,
	KindNotImplemented: NotImplementedType, KindStr: StrType, KindBytes: BytesType, KindByteArray: ByteArrayType, KindComplex: ComplexType,
	KindTuple: TupleType, KindList: ListType, KindDict: DictType, KindSet: SetType, KindFrozenSet: FrozenSetType, KindRange: RangeType,
	KindSlice: SliceType, KindFunction: FunctionType, KindMethod: MethodType, KindBuiltin: BuiltinType, KindType: TypeType,
	KindModule: ModuleType, KindCell: CellType, KindGenerator: GeneratorType, KindCoroutine: CoroutineType, KindAsyncGen: AsyncGenType,
	KindHostCall: HostCallType, KindProperty: PropertyType, KindStaticMethod: StaticMethodType, KindClassMethod: ClassMethodType,
	KindTraceback: TracebackType, kindGetSet: GetSetType, kindMemberSlot: MemberType, kindTupleGetter: TupleGetterType,
}

// builtinNames are the names in scope everywhere. Filled while the process
// initialises, read-only afterwards.
var builtinNames = map[string]Value{}

// IsBuiltin reports whether name is a built-in.
func IsBuiltin(name string) bool { _, ok := builtinNames[name]; return ok }

// objectInit and objectHash are the methods of object, to recognise classes
// that do not override them.
var objectInit, objectHash, objectNewMethod Value

// plainExcInit and plainExcNew are those of BaseException, likewise.
var plainExcInit, plainExcNew Value

func init() {
	initTypes()
}

func initTypes() {
	fillType(ObjectType, KindInstance, objectSpec())
	fillType(TypeType, KindType, typeSpec())
	plain := func(t *Type, k Kind, name string) { fillType(t, k, TypeSpec{Name: name, Final: true}) }
	fillType(NoneType, KindNone, noneSpec())
	fillType(EllipsisType, KindEllipsis, TypeSpec{Name: "ellipsis", Final: true})
	fillType(NotImplementedType, KindNotImplemented, TypeSpec{Name: "NotImplementedType", Final: true})
	fillType(IntType, KindInt, intSpec())
	fillType(BoolType, KindBool, boolSpec())
	fillType(FloatType, KindFloat, floatSpec())
	fillType(ComplexType, KindComplex, complexSpec())
	fillType(StrType, KindStr, strSpec())
	fillType(BytesType, KindBytes, bytesSpec())
	fillType(ByteArrayType, KindByteArray, byteArraySpec())
	fillType(MappingProxyType, KindObject, mappingProxySpec())
	fillType(memoryViewType, KindObject, memoryViewSpec())
	fillType(TupleType, KindTuple, tupleSpec())
	fillType(ListType, KindList, listSpec())
	fillType(DictType, KindDict, dictSpec())
	fillType(SetType, KindSet, setSpec())
	fillType(FrozenSetType, KindFrozenSet, frozenSetSpec())
	fillType(RangeType, KindRange, rangeSpec())
	fillType(SliceType, KindSlice, sliceSpec())
	fillType(FunctionType, KindFunction, functionSpec())
	fillType(MethodType, KindMethod, methodSpec())
	fillType(BuiltinType, KindBuiltin, builtinSpec())
	fillType(MethodDescType, KindBuiltin, nativeDescSpec("method_descriptor"))
	fillType(WrapperDescType, KindBuiltin, nativeDescSpec("wrapper_descriptor"))
	fillType(MethodWrapperType, KindMethod, methodWrapperSpec())
	fillType(ClassMethodDescType, KindClassMethod, classMethodDescSpec())
	fillType(ModuleType, KindModule, moduleSpec())
	plain(CellType, KindCell, "cell")
	fillType(GeneratorType, KindGenerator, generatorSpec())
	fillType(CoroutineType, KindCoroutine, coroutineSpec())
	fillType(AsyncGenType, KindAsyncGen, asyncGenSpec())
	fillType(PropertyType, KindProperty, propertySpec())
	fillType(StaticMethodType, KindStaticMethod, staticMethodSpec())
	fillType(ClassMethodType, KindClassMethod, classMethodSpec())
	fillType(SuperType, KindObject, superSpec())
	fillType(GetSetType, kindGetSet, getSetSpec())
	fillType(MemberType, kindMemberSlot, memberSpec())
	fillType(TupleGetterType, kindTupleGetter, tupleGetterSpec())
	fillType(TracebackType, KindTraceback, tracebackSpec())
	fillType(FrameType, KindObject, frameSpec())
	fillType(CodeType, KindObject, codeSpec())
	fillType(FutureType, KindFuture, futureSpec())
	fillType(TaskType, KindFuture, taskSpec())
	fillType(gatheringType, KindFuture, TypeSpec{Name: "_GatheringFuture", Module: "asyncio.tasks", Bases: []*Type{FutureType}})
	fillType(HostCallType, KindHostCall, hostCallSpec())
	fillType(HostFuncType, KindObject, hostFuncSpec())
	initAsyncTypes()
	fillType(agenCallType, KindObject, agenCallSpec("async_generator_asend"))
	fillType(agenThrowType, KindObject, agenCallSpec("async_generator_athrow"))
	fillType(UnionType, KindObject, unionSpec())
	initGenericAlias()
	iterMethods := iteratorMethods()
	for t, n := range map[*Type]string{
		listIterType: "list_iterator", tupleIterType: "tuple_iterator", strIterType: "str_ascii_iterator", rangeIterType: "range_iterator",
		setIterType: "set_iterator", bytesIterType: "bytes_iterator", iteratorType: "iterator", dictIterTypes[0]: "dict_keyiterator",
		dictIterTypes[1]: "dict_valueiterator", dictIterTypes[2]: "dict_itemiterator", dictRevTypes[0]: "dict_reversekeyiterator",
		dictRevTypes[1]: "dict_reversevalueiterator", dictRevTypes[2]: "dict_reverseitemiterator", listRevType: "list_reverseiterator",
		callIterType: "callable_iterator",
	} {
		methods := iterMethods
		switch t {
		case listIterType, tupleIterType, strIterType, rangeIterType, bytesIterType, iteratorType, listRevType:
			methods = iteratorStateMethods()
		case setIterType, dictIterTypes[0], dictIterTypes[1], dictIterTypes[2], dictRevTypes[0], dictRevTypes[1], dictRevTypes[2]:
			methods = copiedIterMethods()
		}
		fillType(t, KindIterator, TypeSpec{Name: n, Methods: methods, Final: true})
	}
	initIterTypes(iterMethods)
	for i, n := range [3]string{"dict_keys", "dict_values", "dict_items"} {
		fillType(viewTypes[i], KindDictView, viewSpec(n, uint8(i)))
	}
	initOrderedTypes()
	initExceptions()
	plainExcInit = BaseException.ns.getStr(intern("__init__").str())
	plainExcNew = BaseException.ns.getStr(intern("__new__").str())
	objectInit = ObjectType.ns.getStr(intern("__init__").str())
	objectNewMethod = ObjectType.ns.getStr(intern("__new__").str())
	objectHash = ObjectType.ns.getStr(intern("__hash__").str())
	initBuiltins()
	initFrameBuiltins()
}
