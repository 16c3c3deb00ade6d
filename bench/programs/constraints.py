"""One-way constraints between variables, planned and propagated: class work in the manner of DeltaBlue."""


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0


class Constraint:
    strength = 0

    def inputs(self):
        return ()

    def is_satisfied(self):
        return self.output.determined_by is self

    def known(self, mark):
        return all(v.mark == mark or v.determined_by is None for v in self.inputs())


class Stay(Constraint):
    strength = 1

    def __init__(self, variable):
        self.output = variable
        variable.constraints.append(self)

    def execute(self):
        pass


class Equal(Constraint):
    strength = 5

    def __init__(self, source, output):
        self.source = source
        self.output = output
        source.constraints.append(self)
        output.constraints.append(self)

    def inputs(self):
        return (self.source,)

    def execute(self):
        self.output.value = self.source.value


class Scale(Equal):
    strength = 7

    def __init__(self, source, factor, offset, output):
        super().__init__(source, output)
        self.factor = factor
        self.offset = offset

    def inputs(self):
        return (self.source, self.factor, self.offset)

    def execute(self):
        self.output.value = self.source.value * self.factor.value + self.offset.value


class Planner:
    def __init__(self):
        self.mark = 0

    def satisfy(self, constraint):
        output = constraint.output
        if output.determined_by is not None and output.determined_by.strength >= constraint.strength:
            return False
        output.determined_by = constraint
        return True

    def plan(self, start):
        self.mark += 1
        start.mark = self.mark
        steps = []
        todo = [start]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if constraint.output is variable or not constraint.is_satisfied() or constraint.output.mark == self.mark:
                    continue
                if constraint.known(self.mark):
                    constraint.output.mark = self.mark
                    steps.append(constraint)
                    todo.append(constraint.output)
        return steps


def chain(planner, length):
    variables = [Variable(f"v{i}") for i in range(length + 1)]
    for a, b in zip(variables, variables[1:]):
        planner.satisfy(Equal(a, b))
    planner.satisfy(Stay(variables[-1]))
    plan = planner.plan(variables[0])
    for i in range(100):
        variables[0].value = i
        for constraint in plan:
            constraint.execute()
        assert variables[-1].value == i
    return len(plan)


def projection(planner, count):
    factor, offset = Variable("factor", 10), Variable("offset", 1000)
    total = 0
    for i in range(count):
        source, target = Variable("source", i), Variable("target", i)
        planner.satisfy(Stay(source))
        planner.satisfy(Scale(source, factor, offset, target))
        for constraint in planner.plan(source):
            constraint.execute()
        total += target.value
    for i in range(10):
        factor.value = i
        for constraint in planner.plan(factor):
            constraint.execute()
            total += constraint.output.value
    return total


def bench(data):
    planner = Planner()
    return chain(planner, 500), projection(planner, 1000)
