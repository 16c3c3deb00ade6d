"""A scheduler of tasks that hand packets to each other, after Richards: classes, methods and linked lists."""


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0, 0, 0, 0]

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = queue is None
        scheduler.add(self)

    def take(self):
        packet = self.queue
        self.queue = packet.link
        packet.link = None
        return packet

    def runnable(self):
        return not self.held and (not self.waiting or self.queue is not None)

    def receive(self, packet):
        self.queue = packet.append_to(self.queue)


class Idle(Task):
    def __init__(self, scheduler, ident, count):
        super().__init__(scheduler, ident, 0, None)
        self.waiting = False
        self.control = 1
        self.count = count

    def run(self):
        self.count -= 1
        if self.count == 0:
            self.held = True
        elif self.control & 1 == 0:
            self.control //= 2
            self.scheduler.release(DEVICE_A)
        else:
            self.control = self.control // 2 ^ 0xD008
            self.scheduler.release(DEVICE_B)


class Worker(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.target = HANDLER_A
        self.letter = 0

    def run(self):
        if self.queue is None:
            self.waiting = True
            return
        packet = self.take()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.ident = self.target
        packet.datum = 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        self.scheduler.send(packet)


class Handler(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.work = None
        self.device = None

    def run(self):
        while self.queue is not None:
            packet = self.take()
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.device = packet.append_to(self.device)
        if self.work is None:
            self.waiting = True
            return
        work = self.work
        if work.datum >= 4:
            self.work = work.link
            self.scheduler.send(work)
            return
        if self.device is None:
            self.waiting = True
            return
        packet = self.device
        self.device = packet.link
        packet.datum = work.data[work.datum]
        work.datum += 1
        self.scheduler.send(packet)


class Device(Task):
    def __init__(self, scheduler, ident, priority, queue):
        super().__init__(scheduler, ident, priority, queue)
        self.pending = None

    def run(self):
        if self.queue is not None:
            self.pending = self.take()
            self.held = True
            self.scheduler.hold_count += 1
        elif self.pending is None:
            self.waiting = True
        else:
            packet, self.pending = self.pending, None
            self.scheduler.send(packet)


class Scheduler:
    def __init__(self):
        self.tasks = []
        self.by_ident = {}
        self.current = None
        self.hold_count = 0
        self.queue_count = 0

    def add(self, task):
        self.tasks.append(task)
        self.by_ident[task.ident] = task

    def release(self, ident):
        self.by_ident[ident].held = False

    def send(self, packet):
        self.queue_count += 1
        target = self.by_ident[packet.ident]
        packet.ident = self.current.ident
        target.waiting = False
        target.receive(packet)

    def run(self):
        self.tasks.sort(key=lambda task: -task.priority)
        while True:
            for task in self.tasks:
                if task.runnable():
                    self.current = task
                    task.run()
                    break
            else:
                return


IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = range(2)


def bench(data):
    scheduler = Scheduler()
    Idle(scheduler, IDLE, 10_000)
    Worker(scheduler, WORKER, 1000, Packet(Packet(None, WORKER, WORK), WORKER, WORK))
    for handler, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE)
        Handler(scheduler, handler, priority, queue)
        Device(scheduler, device, priority + 2000, None)
    scheduler.run()
    return scheduler.queue_count, scheduler.hold_count
